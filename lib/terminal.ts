import { inspect } from 'node:util';
import { visibleText } from './visible';

/**
 * Prints on standard output. Only this module prints. Text from outside (a file name, a comment, a URL) is
 * escaped so that no terminal and no log interprets it.
 */
export function print(text: string): void {
  console.log(visibleText(text));
}

/** Prints on standard error, escaped like {@link print}. */
export function printError(text: string): void {
  console.error(visibleText(text));
}

/**
 * Prints a thrown value with its stack on standard error. Lines after the first are indented, so that no line
 * of a message looks like a log entry of its own.
 */
export function printThrown(thrown: unknown): void {
  printError(inspect(thrown).replace(/\n(?! )/g, '\n    '));
}

/** Prints JSON or GitHub Actions commands unchanged; lib/visible has already escaped their values. */
export function printData(text: string): void {
  console.log(text);
}

/**
 * Replaces the last line of the terminal, on standard error.
 *
 * @param isLast whether to end the line.
 */
export function updateLine(line: string, isLast: boolean): void {
  process.stderr.write(`\r${visibleText(line)}${isLast ? '\n' : ''}`);
}
