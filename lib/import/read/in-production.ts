import type { AnyNode } from 'acorn';
import { pathOf } from './program-tree';

/** Variables that are true, or set, where a site is built for its readers, and those that are not. */
const ON = /\b(?:PROD(?:UCTION)?|CI|GITHUB_\w+|GH_PAGES|NETLIFY|VERCEL|CF_PAGES|DEPLOY\w*)$/i;
const OFF = /\b(?:DEV(?:ELOPMENT)?|LOCAL\w*|PREVIEW|DEBUG|DRAFTS?)$/i;
/** Variables that name the environment: `process.env.NODE_ENV`, `import.meta.env.MODE`. */
const ENVIRONMENT = /\benv\.(?:\w*ENV|MODE|CONTEXT)$/i;

/**
 * Returns whether a condition is true when a site is built for its readers, such as
 * `process.env.NODE_ENV === 'production'`; `undefined` for any other condition.
 *
 * @param declared returns the initial value of a constant.
 */
export function inProduction(
  test: AnyNode,
  declared: (name: string) => AnyNode | undefined,
  depth = 0,
): boolean | undefined {
  const of = (node: AnyNode) => (depth > 9 ? undefined : inProduction(node, declared, depth + 1));
  if (test.type === 'Identifier') {
    const value = declared(test.name);
    return value && of(value);
  }
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    const value = of(test.argument);
    return value === undefined ? undefined : !value;
  }
  if (test.type === 'LogicalExpression') {
    const [left, right] = [of(test.left), of(test.right)];
    return test.operator === '&&' ? left && right : (left ?? right);
  }
  if (test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator)) {
    const sides = [test.left, test.right];
    const literal = sides.find((side) => side.type === 'Literal');
    const variable = sides.map(pathOf).find((path) => path !== undefined) ?? '';
    if (literal?.type !== 'Literal') return undefined;
    const isSame = ENVIRONMENT.test(variable)
      ? /^prod/i.test(`${literal.value}`)
      : truthOf(variable) && /^(?:true|1)$/.test(`${literal.value}`);
    return isSame === undefined ? undefined : isSame === test.operator.startsWith('=');
  }
  return truthOf(pathOf(test) ?? '');
}

function truthOf(variable: string): boolean | undefined {
  if (!/\benv\./.test(variable)) return undefined;
  if (ON.test(variable)) return true;
  return OFF.test(variable) ? false : undefined;
}
