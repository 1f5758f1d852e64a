import type { Expression, Program, Statement } from 'acorn';
import type { SettingFaultName } from '../../messages/settings';
import {
  exportedBy,
  locationOf,
  nameOf,
  parseSettings,
  resolved,
  type SourceLocation,
} from './source-location';

/** A mistake in the code of `site.config.ts`, independent of the values of the settings. */
export interface FormFault extends SourceLocation {
  name: SettingFaultName;
  /** The name of the setting, or `''`. */
  key: string;
  /** When something is written twice, the line of the first; else `''`. */
  value: string;
}

/**
 * Finds mistakes at which bundlers fail or only warn: no `export default`, a second one, and a property that is
 * written twice in an object, of which only the last one has an effect.
 *
 * @throws SyntaxError with a `loc` (acorn) when the source is not valid TypeScript.
 */
export function formFaults(source: string): FormFault[] {
  const program = parseSettings(source);
  const [first, second] = exportedBy(program);
  if (!first) return [{ name: 'noExport', key: '', value: '', ...commonJsExport(program) }];
  if (second) {
    return [
      { name: 'exportTwice', key: '', value: String(first.location.line), ...second.location },
    ];
  }
  return first.expression ? repeated(first.expression, program) : [];
}

/** The location of an export in the CommonJS style, or else the beginning of the file. */
function commonJsExport({ body }: Program): SourceLocation {
  const commonJs = body.find(
    (statement) =>
      isExportAssignment(statement) ||
      (statement.type === 'ExpressionStatement' &&
        statement.expression.type === 'AssignmentExpression'),
  );
  return commonJs ? locationOf(commonJs) : { line: 1, column: 1 };
}

/** Whether a statement is `export = { … }`. The types of acorn lack this TypeScript syntax. */
function isExportAssignment({ type }: { type: string }): boolean {
  return type === 'TSExportAssignment';
}

/**
 * The location of the first statement or declaration at the top level that awaits a promise, or else the
 * beginning of the file.
 *
 * @throws SyntaxError with a `loc` (acorn) when the source is not valid TypeScript.
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
  const awaiting = body.find(awaits);
  return awaiting ? locationOf(awaiting) : { line: 1, column: 1 };
}

/** A fault for each property that is written twice in an object, at any depth. */
function repeated(expression: Expression, program: Program): FormFault[] {
  const value = resolved(expression, program);
  if (value.type === 'ArrayExpression') {
    return value.elements.flatMap((item) =>
      item && item.type !== 'SpreadElement' ? repeated(item, program) : [],
    );
  }
  if (value.type !== 'ObjectExpression') return [];
  const lines = new Map<string, number>();
  return value.properties.flatMap((property): FormFault[] => {
    if (property.type !== 'Property') return [];
    const nested = repeated(property.value, program);
    const key = nameOf(property);
    if (key === undefined) return nested;
    const location = locationOf(property.key);
    const firstLine = lines.get(key);
    if (firstLine === undefined) {
      lines.set(key, location.line);
      return nested;
    }
    return [{ name: 'writtenTwice', key, value: String(firstLine), ...location }, ...nested];
  });
}
