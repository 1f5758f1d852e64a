import type { Expression, Program, Statement } from 'acorn';
import type { SettingFaultName } from '../../messages/settings';
import {
  exportedBy,
  nameOf,
  parseSettings,
  placeOf,
  resolved,
  type SourceLocation,
} from './source-location';

/** What is wrong with how `site.config.ts` is written, whatever its values are. */
export interface FormFault extends SourceLocation {
  name: SettingFaultName;
  /** The setting concerned, or `''`. */
  key: string;
  /** The line of the first of two; `''` where nothing is written twice. */
  value: string;
}

/**
 * Finds what bundlers stop at or only warn of: no `export default`, a second one, and settings that are
 * written twice in an object, of which only the last counts.
 *
 * @throws SyntaxError with a `loc` (acorn) when the source is no TypeScript.
 */
export function formFaults(source: string): FormFault[] {
  const program = parseSettings(source);
  const [first, second] = exportedBy(program);
  if (!first) return [{ name: 'noExport', key: '', value: '', ...commonJsOf(program) }];
  if (second) {
    return [{ name: 'exportTwice', key: '', value: String(first.place.line), ...second.place }];
  }
  return first.expression ? repeated(first.expression, program) : [];
}

/** Where the file exports its settings as CommonJS does; its beginning where it does not. */
function commonJsOf({ body }: Program): SourceLocation {
  const found = body.find(
    (statement) =>
      isOwnExport(statement) ||
      (statement.type === 'ExpressionStatement' &&
        statement.expression.type === 'AssignmentExpression'),
  );
  return found ? placeOf(found) : { line: 1, column: 1 };
}

/** `export = { … }` of TypeScript, which acorn has no type for. */
function isOwnExport({ type }: { type: string }): boolean {
  return type === 'TSExportAssignment';
}

/**
 * The first `await` that is a statement of the file, or in one of its declarations.
 *
 * @throws SyntaxError with a `loc` (acorn) when the source is no TypeScript.
 */
export function firstAwait(source: string): SourceLocation {
  const { body } = parseSettings(source);
  const isAwait = (expression: Expression | null | undefined) =>
    expression?.type === 'AwaitExpression';
  const awaits = (statement: Statement | Program['body'][number]): boolean => {
    if (statement.type === 'ExpressionStatement') return isAwait(statement.expression);
    if (statement.type !== 'VariableDeclaration') return false;
    return statement.declarations.some(({ init }) => isAwait(init));
  };
  const found = body.find(awaits);
  return found ? placeOf(found) : { line: 1, column: 1 };
}

function repeated(written: Expression, program: Program): FormFault[] {
  const value = resolved(written, program);
  if (value.type === 'ArrayExpression') {
    return value.elements.flatMap((item) =>
      item && item.type !== 'SpreadElement' ? repeated(item, program) : [],
    );
  }
  if (value.type !== 'ObjectExpression') return [];
  const lines = new Map<string, number>();
  return value.properties.flatMap((property): FormFault[] => {
    if (property.type !== 'Property') return [];
    const inside = repeated(property.value, program);
    const key = nameOf(property);
    if (key === undefined) return inside;
    const place = placeOf(property.key);
    const before = lines.get(key);
    if (before === undefined) {
      lines.set(key, place.line);
      return inside;
    }
    return [{ name: 'writtenTwice', key, value: String(before), ...place }, ...inside];
  });
}
