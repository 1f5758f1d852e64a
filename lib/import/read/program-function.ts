import type { AnyNode, Pattern } from 'acorn';

/**
 * Converts a function that only puts its data into a text to a template with the same result:
 * `({ page }) => \`/web/${page.fileSlug}/\`` is `/web/{{ page.fileSlug }}/`. Returns `undefined` for
 * any other function.
 */
export function templateOfFunction(node: AnyNode): string | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') {
    return undefined;
  }
  const { body, params } = node;
  let value: AnyNode | null | undefined = body;
  if (body.type === 'BlockStatement') {
    const [only, other] = body.body;
    value = only?.type === 'ReturnStatement' && !other ? only.argument : undefined;
  }
  if (value?.type === 'ConditionalExpression') {
    // Of a function that gives some posts no page, only the path of the others is of interest.
    const { alternate, consequent } = value;
    value = isFalse(alternate) ? consequent : isFalse(consequent) ? alternate : undefined;
  }
  // Eleventy calls a function of global data, and uses the function that it returns.
  if (value && /Function/.test(value.type)) return templateOfFunction(value);
  if (params.length > 1) return undefined;
  if (value?.type === 'MemberExpression') {
    const path = pathIn(value, params[0]);
    return path === undefined ? undefined : `{{ ${path} }}`;
  }
  if (value?.type !== 'TemplateLiteral') return undefined;
  const paths = value.expressions.map((expression) => pathIn(expression, params[0]));
  if (paths.some((path) => path === undefined)) return undefined;
  return value.quasis
    .map(({ value: { cooked } }, index) =>
      index < paths.length ? `${cooked}{{ ${paths[index]} }}` : cooked,
    )
    .join('');
}

function isFalse(node: AnyNode): boolean {
  return node.type === 'Literal' && node.value === false;
}

/** Returns the path of a value in the data that a function is given, such as `page.fileSlug`. */
function pathIn(node: AnyNode, parameter: Pattern | undefined): string | undefined {
  const names: string[] = [];
  let at: AnyNode = node;
  while (at.type === 'MemberExpression') {
    if (at.computed || at.property.type !== 'Identifier') return undefined;
    names.unshift(at.property.name);
    at = at.object;
  }
  if (at.type !== 'Identifier') return undefined;
  const { name } = at;
  if (parameter?.type === 'Identifier') {
    return name === parameter.name && names.length > 0 ? names.join('.') : undefined;
  }
  const isGiven =
    parameter?.type === 'ObjectPattern' &&
    parameter.properties.some(
      (each) =>
        each.type === 'Property' &&
        each.key.type === 'Identifier' &&
        each.value.type === 'Identifier' &&
        each.key.name === name &&
        each.value.name === name,
    );
  return isGiven ? [name, ...names].join('.') : undefined;
}
