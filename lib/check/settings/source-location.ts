import { tsPlugin } from '@sveltejs/acorn-typescript';
import { type Expression, type ObjectExpression, Parser, type Program, type Property } from 'acorn';

/** Where something is in a file: 1-based, columns in UTF-16 code units. */
export interface SourceLocation {
  line: number;
  column: number;
}

/** The place of the value, or of the name, to which names and numbers lead. */
export type PlaceOf = (path: readonly PropertyKey[], isName?: boolean) => SourceLocation;

const TypeScript = Parser.extend(tsPlugin());

/**
 * Finds where the settings are written in the source of `site.config.ts`.
 *
 * @returns for the names and numbers that lead to a setting: the place of its value, or of its name; of
 * one that is absent, computed or comes from elsewhere, the place of what is nearest around it.
 * @throws SyntaxError with a `loc` (acorn) when the source is no TypeScript.
 */
export function placesIn(source: string): PlaceOf {
  const program = parseSettings(source);
  const [exported] = exportedBy(program).flatMap(({ expression }) => expression ?? []);
  return (path, isName = false) => {
    if (!exported) return { line: 1, column: 1 };
    let value = exported;
    let at: Node = exported;
    for (const [index, key] of path.entries()) {
      const inside = resolved(value, program);
      const property = inside.type === 'ObjectExpression' ? propertyOf(inside, key) : undefined;
      const next = property?.value ?? itemOf(inside, key);
      if (!next) {
        at = inside;
        break;
      }
      value = next;
      at = isName && property && index === path.length - 1 ? property.key : value;
    }
    return placeOf(at);
  };
}

type Node = Expression | Property['key'];

/** A statement that exports something by default, with what it exports if that is an expression. */
interface DefaultExport {
  place: SourceLocation;
  expression: Expression | undefined;
}

/**
 * Parses `site.config.ts`.
 *
 * @throws SyntaxError with a `loc` (acorn) when the source is no TypeScript.
 */
export function parseSettings(source: string): Program {
  return TypeScript.parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
}

/** Every default export of a module; a valid module has one at most. */
export function exportedBy({ body }: Program): DefaultExport[] {
  return body.flatMap((statement): DefaultExport[] => {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      const expression = isExpression(declaration) ? declaration : undefined;
      return [{ place: placeOf(statement), expression }];
    }
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const specifier = statement.specifiers.find(
      ({ exported }) => exported.type === 'Identifier' && exported.name === 'default',
    );
    if (!specifier) return [];
    const { local } = specifier;
    const expression = !statement.source && local.type === 'Identifier' ? local : undefined;
    return [{ place: placeOf(specifier), expression }];
  });
}

function isExpression(node: { type: string }): node is Expression {
  return !/Declaration$/.test(node.type);
}

/** The value of an expression: without its type, and the value of a constant of this file. */
export function resolved(expression: Expression, program: Program, depth = 0): Expression {
  if ('expression' in expression && typeof expression.expression === 'object') {
    // Parentheses, `satisfies`, `as` and `!` of TypeScript.
    return resolved(expression.expression, program, depth);
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

/** The last property of a name, which is the one that counts. */
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

/** The item of a list, where none before it is spread out of another list. */
function itemOf(list: Expression, key: PropertyKey): Expression | undefined {
  if (list.type !== 'ArrayExpression' || typeof key !== 'number') return undefined;
  const items = list.elements.slice(0, key + 1);
  if (items.some((item) => item?.type === 'SpreadElement')) return undefined;
  const item = items[key];
  return item?.type === 'SpreadElement' ? undefined : (item ?? undefined);
}

/** Where a node of the tree begins. */
export function placeOf({ loc }: Pick<Program, 'loc'>): SourceLocation {
  return loc ? { line: loc.start.line, column: loc.start.column + 1 } : { line: 1, column: 1 };
}
