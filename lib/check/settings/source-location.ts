import { tsPlugin } from '@sveltejs/acorn-typescript';
import { type Expression, type ObjectExpression, Parser, type Program, type Property } from 'acorn';

/** A location in a file: 1-based, columns in UTF-16 code units. */
export interface SourceLocation {
  line: number;
  column: number;
}

/**
 * Returns the location of the value at a path of property
 * names and indices, or of its name when `isName` is true.
 */
export type LocationOf = (path: readonly PropertyKey[], isName?: boolean) => SourceLocation;

const TypeScript = Parser.extend(tsPlugin());

/**
 * Parses `site.config.ts` to find where each setting is written.
 *
 * @returns a function from the path of a setting to its location. For a setting that is absent, computed or
 * imported, it returns the location of the innermost expression around it.
 * @throws SyntaxError with a `loc` (acorn) when the source is not valid TypeScript.
 */
export function locationsIn(source: string): LocationOf {
  const program = parseSettings(source);
  const [exported] = exportedBy(program).flatMap(({ expression }) => expression ?? []);
  return (path, isName = false) => {
    if (!exported) return { line: 1, column: 1 };
    let value = exported;
    let node: Node = exported;
    for (const [index, key] of path.entries()) {
      const container = resolved(value, program);
      const property =
        container.type === 'ObjectExpression' ? propertyOf(container, key) : undefined;
      const next = property?.value ?? itemOf(container, key);
      if (!next) {
        node = container;
        break;
      }
      value = next;
      node = isName && property && index === path.length - 1 ? property.key : value;
    }
    return locationOf(node);
  };
}

type Node = Expression | Property['key'];

/** A default export. */
interface DefaultExport {
  location: SourceLocation;
  /** The exported expression; `undefined` for a function, a class, or an export from another module. */
  expression: Expression | undefined;
}

/**
 * Parses `site.config.ts`.
 *
 * @throws SyntaxError with a `loc` (acorn) when the source is not valid TypeScript.
 */
export function parseSettings(source: string): Program {
  return TypeScript.parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
}

/** Every default export of a module. A valid module has at most one. */
export function exportedBy({ body }: Program): DefaultExport[] {
  return body.flatMap((statement): DefaultExport[] => {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      const expression = isExpression(declaration) ? declaration : undefined;
      return [{ location: locationOf(statement), expression }];
    }
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const specifier = statement.specifiers.find(
      ({ exported }) => exported.type === 'Identifier' && exported.name === 'default',
    );
    if (!specifier) return [];
    const { local } = specifier;
    const expression = !statement.source && local.type === 'Identifier' ? local : undefined;
    return [{ location: locationOf(specifier), expression }];
  });
}

function isExpression(node: { type: string }): node is Expression {
  return !/Declaration$/.test(node.type);
}

/**
 * Removes type assertions, parentheses and the call of `defineConfig` from an expression, and replaces a constant of
 * the file with its value.
 */
export function resolved(expression: Expression, program: Program, depth = 0): Expression {
  if ('expression' in expression && typeof expression.expression === 'object') {
    // Parentheses, `satisfies`, `as` and `!`.
    return resolved(expression.expression, program, depth);
  }
  if (expression.type === 'CallExpression') {
    const [argument] = expression.arguments;
    const isDefineConfig =
      expression.callee.type === 'Identifier' && expression.callee.name === 'defineConfig';
    return isDefineConfig && argument && argument.type !== 'SpreadElement'
      ? resolved(argument, program, depth)
      : expression;
  }
  if (expression.type !== 'Identifier' || depth > 9) return expression;
  const constant = program.body
    .flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? []) : statement,
    )
    .flatMap((statement) =>
      statement.type === 'VariableDeclaration' ? statement.declarations : [],
    )
    .find(({ id }) => id.type === 'Identifier' && id.name === expression.name)?.init;
  return constant ? resolved(constant, program, depth + 1) : expression;
}

/** The last property with a name: the one that has an effect. */
function propertyOf({ properties }: ObjectExpression, key: PropertyKey) {
  return properties.findLast(
    (property): property is Property =>
      property.type === 'Property' && nameOf(property) === String(key),
  );
}

/** The name of a property; `undefined` when it is computed. */
export function nameOf({ key, computed }: Property): string | undefined {
  if (key.type === 'Literal') return String(key.value);
  return !computed && key.type === 'Identifier' ? key.name : undefined;
}

/** The element of an array at an index; `undefined` after a spread, which makes the index uncertain. */
function itemOf(list: Expression, key: PropertyKey): Expression | undefined {
  if (list.type !== 'ArrayExpression' || typeof key !== 'number') return undefined;
  const items = list.elements.slice(0, key + 1);
  if (items.some((item) => item?.type === 'SpreadElement')) return undefined;
  const item = items[key];
  return item?.type === 'SpreadElement' ? undefined : (item ?? undefined);
}

/** The location at which a node of the syntax tree begins. */
export function locationOf({ loc }: Pick<Program, 'loc'>): SourceLocation {
  return loc ? { line: loc.start.line, column: loc.start.column + 1 } : { line: 1, column: 1 };
}
