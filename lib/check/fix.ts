import { visibleLine } from '../visible';
import type { Edit } from './rule';

/**
 * Applies edits to a source. An edit is skipped when it overlaps an earlier one, or when the source has another
 * text at its position.
 *
 * @returns the new source, and how many edits were applied.
 */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
): { text: string; count: number } {
  let text = '';
  let end = 0;
  let count = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < end || !source.startsWith(edit.old, edit.start)) continue;
    text += source.slice(end, edit.start) + edit.text;
    end = edit.start + edit.old.length;
    count++;
  }
  return { text: text + source.slice(end), count };
}

/** The changed lines as a unified diff without context. It relies on edits never adding or removing a line. */
export function diffOf(file: string, before: string, after: string): string {
  const newLines = after.split('\n');
  const hunks = before.split('\n').flatMap((line, index) => {
    const other = newLines[index] ?? '';
    if (line === other) return [];
    return [
      `@@ -${index + 1} +${index + 1} @@`,
      `-${withoutReturn(line)}`,
      `+${withoutReturn(other)}`,
    ];
  });
  const name = visibleLine(file);
  return [`--- ${name}`, `+++ ${name}`, ...hunks].join('\n');
}

/** Removes a carriage return at the end, which would move the cursor of a terminal. */
function withoutReturn(line: string): string {
  return line.replace(/\r$/, '');
}
