import { visibleLine } from '../visible';
import type { Edit } from './rule';

/**
 * Applies edits to a source. One that overlaps an earlier one, or finds something else in its place,
 * is left out; every other character stays.
 */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
): { text: string; count: number } {
  let text = '';
  let at = 0;
  let count = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const end = edit.start + edit.old.length;
    if (edit.start < at || source.slice(edit.start, end) !== edit.old) continue;
    text += source.slice(at, edit.start) + edit.text;
    at = end;
    count++;
  }
  return { text: text + source.slice(at), count };
}

/** The changed lines in the unified format, without context. No edit adds or removes a line. */
export function diffOf(file: string, before: string, after: string): string {
  const newLines = after.split('\n');
  const hunks = before.split('\n').flatMap((line, index) => {
    const other = newLines[index] ?? '';
    if (line === other) return [];
    return [`@@ -${index + 1} +${index + 1} @@`, `-${shown(line)}`, `+${shown(other)}`];
  });
  const name = visibleLine(file);
  return [`--- ${name}`, `+++ ${name}`, ...hunks].join('\n');
}

/** Without the carriage return, which would move a terminal's cursor. */
function shown(line: string): string {
  return line.replace(/\r$/, '');
}
