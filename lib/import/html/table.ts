import type { Element } from 'hast';
import { attribute, isBlock, isElement } from './tree';

/** Returns the rows of a table, also those inside `<thead>`, `<tbody>` and `<tfoot>`. */
export function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

/** Returns the cells of a row. */
export function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'td', 'th'));
}

/**
 * Returns whether a table cannot be written in GitHub's Markdown: it has merged cells, a caption,
 * no header row, header cells in other rows, rows of different lengths, or blocks in its cells.
 */
export function hasNoMarkdown(table: Element): boolean {
  if (table.children.some((child) => isElement(child, 'caption'))) return true;
  const [head, ...rows] = rowsOf(table).map(cellsOf);
  if (!head || head.length === 0 || !head.every((cell) => cell.tagName === 'th')) return true;
  return (
    rows.some((row) => row.length !== head.length || row.some((cell) => cell.tagName === 'th')) ||
    [head, ...rows].flat().some(isWide) ||
    [head, ...rows].flat().some(({ children }) => children.some(isBlock))
  );
}

function isWide(cell: Element): boolean {
  return ['colSpan', 'rowSpan'].some((name) => Number(attribute(cell, name) || 1) > 1);
}
