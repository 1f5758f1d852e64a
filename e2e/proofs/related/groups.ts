import { readFileSync } from 'node:fs';

/**
 * Reads patterns of titles, one regular expression a line. Posts whose titles match the same pattern belong together, and
 * nobody chose them for this proof: the author gave them one name.
 *
 * @throws SyntaxError when a line is no regular expression.
 */
export function readGroups(file: string): RegExp[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => new RegExp(line.trim(), 'gu'));
}

/** A text without the name of a group and without digits, which would give its posts away. */
export function hideName(text: string, group: RegExp): string {
  return text.replace(group, ' ').replace(/\p{N}+/gu, ' ');
}
