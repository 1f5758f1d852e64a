import { tsPlugin } from '@sveltejs/acorn-typescript';
import { type Expression, type ObjectExpression, Parser, type Program, type Property } from 'acorn';

/** Where something is in a file: 1-based, columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** The place of the value, or of the name, to which names and numbers lead. */
export type PlaceOf = (path: readonly PropertyKey[], isName?: boolean) => Place;

const TypeScript = Parser.extend(tsPlugin());

/**
 * Finds where the settings are written in the source of `site.config.ts`.
 *
 * @returns for the names and numbers that lead to a setting: the place of its value, or of its name; of
 * one that is absent, computed or comes from elsewhere, the place of what is nearest around it.
 * @throws SyntaxError with a `loc` (acorn) when the source is no TypeScript.
 */
export function placesIn(source: string): PlaceOf {
  const program = TypeScript.parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
  });
  const exported = exportedBy(program);
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

/** The expression that the file exports by default. */
function exportedBy({ body }: Program): Expression | undefined {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      return isExpression(declaration) ? declaration : undefined;
    }
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const specifier = statement.specifiers.find(
      ({ exported }) => exported.type === 'Identifier' && exported.name === 'default',
    );
    if (specifier?.local.type === 'Identifier') return specifier.local;
  }
  return undefined;
}

function isExpression(node: { type: string }): node is Expression {
  return !/Declaration$/.test(node.type);
}

/** What an expression stands for: without its type, and the value of a constant of this file. */
function resolved(expression: Expression, program: Program, depth = 0): Expression {
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
  return properties.findLast((property): property is Property => {
    if (property.type !== 'Property') return false;
    const { key: name, computed } = property;
    if (name.type === 'Literal') return String(name.value) === String(key);
    return !computed && name.type === 'Identifier' && name.name === key;
  });
}

/** The item of a list, where none before it is spread out of another list. */
function itemOf(list: Expression, key: PropertyKey): Expression | undefined {
  if (list.type !== 'ArrayExpression' || typeof key !== 'number') return undefined;
  const items = list.elements.slice(0, key + 1);
  if (items.some((item) => item?.type === 'SpreadElement')) return undefined;
  const item = items[key];
  return item?.type === 'SpreadElement' ? undefined : (item ?? undefined);
}

function placeOf({ loc }: Node): Place {
  return loc ? { line: loc.start.line, column: loc.start.column + 1 } : { line: 1, column: 1 };
}
