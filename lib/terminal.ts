import { inspect } from 'node:util';
import { visibleText } from './visible';

/**
 * Prints on standard output. This module alone prints: whatever of the text came from outside (the name of
 * a file, a comment, an address), no terminal and no log takes it for more than text.
 */
export function print(text: string): void {
  console.log(visibleText(text));
}

/** Prints on standard error, as {@link print} does. */
export function printError(text: string): void {
  console.error(visibleText(text));
}

/**
 * Prints something that was thrown, with its stack, on standard error. Its lines after the first are
 * indented, so that a message of several lines does not look like entries of the log.
 */
export function printThrown(thrown: unknown): void {
  printError(inspect(thrown).replace(/\n(?! )/g, '\n    '));
}

/** Prints JSON or commands of GitHub Actions, in which lib/visible has made everything visible. */
export function printData(text: string): void {
  console.log(text);
}

/** Prints over the line of a terminal that was printed last, on standard error. */
export function updateLine(line: string, isLast: boolean): void {
  process.stderr.write(`\r${visibleText(line)}${isLast ? '\n' : ''}`);
}
