import { shorten } from '../notation';
import { type Prose, proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

/** | a | b |, also with full-width bars. */
const ROW = /^\s*[|｜].*[|｜]\s*$/;
const DELIMITER = /^\s*[|｜]?\s*:?[-ー－—]+:?\s*(?:[|｜]\s*:?[-ー－—]+:?\s*)+[|｜]?\s*$/;

/**
 * Rows that are not parsed as a table: the delimiter row is
 * missing or has another number of cells (GFM 0.29 §4.10).
 */
export const tableUnread: Rule = {
  name: 'tableUnread',
  level: 'warning',
  find: (page) =>
    proseOf(page).flatMap((prose): Finding[] => {
      if (prose.node.type !== 'paragraph') return [];
      const lines = prose.text.split('\n');
      const delimiter = lines.findIndex((line) => DELIMITER.test(line));
      const first = delimiter < 0 ? headOf(lines) : Math.max(0, delimiter - 1);
      if (first < 0) return [];
      const offset = prose.start + lines.slice(0, first).join('\n').length + (first === 0 ? 0 : 1);
      const value = shorten(lineOf(prose, first));
      return [{ ...page.positionOf(offset), value, other: delimiterOf(lines[first] ?? '') }];
    }),
};

/**
 * The index of the first of at least two rows, or of a single line that is clearly a row; -1 when there is none.
 */
function headOf(lines: readonly string[]): number {
  return lines.findIndex((line, index) => {
    if (!ROW.test(line) || cellsIn(line) < 1) return false;
    const isFollowed =
      ROW.test(lines[index + 1] ?? '') && (cellsIn(line) > 1 || /^\s*[|｜]\s/.test(line));
    return isFollowed || (lines.length === 1 && isPadded(line));
  });
}

/** Whether the bars of a row have spaces beside them, as in no formula such as |x|. */
function isPadded(row: string): boolean {
  return (
    [/^\s*[|｜]\s/, /\s[|｜]\s+\S/, /\s[|｜]\s*$/].every((part) => part.test(row)) &&
    cellsIn(row) > 1
  );
}

function lineOf({ written }: Prose, index: number): string {
  return written.split('\n')[index] ?? '';
}

function cellsIn(row: string): number {
  return row
    .trim()
    .replace(/^[|｜]|[|｜]$/g, '')
    .split(/[|｜]/).length;
}

function delimiterOf(row: string): string {
  return `|${' --- |'.repeat(cellsIn(row))}`;
}
