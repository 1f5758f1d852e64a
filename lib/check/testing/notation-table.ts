import { readFileSync } from 'node:fs';
import type { Heading, TableCell } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';

/** A notation of docs/notation.md. */
export interface NotationRow {
  /** The heading above its table, such as `Zenn`. */
  system: string;
  notation: string;
  /** `works`, `warned of` or `left out`, in the language of the file. */
  status: string;
}

const parser = remark().use(remarkGfm);

/** Returns the notations in the tables of a file, `docs/notation.md` or its translation. */
export function notationRows(file: string): NotationRow[] {
  const rows: NotationRow[] = [];
  let system = '';
  visit(parser.parse(readFileSync(file, 'utf8')), (node) => {
    if (node.type === 'heading') system = wordsIn(node);
    if (node.type !== 'tableRow') return;
    const [, written, now] = node.children;
    for (const notation of codeIn(written)) rows.push({ system, notation, status: wordsIn(now) });
  });
  return rows;
}

function codeIn(cell: TableCell | undefined): string[] {
  return (cell?.children ?? []).flatMap((node) =>
    node.type === 'inlineCode' ? [node.value.replaceAll(' ⏎ ', '\n').replaceAll('⏎ ', '\n')] : [],
  );
}

function wordsIn(cell: Heading | TableCell | undefined): string {
  return (cell?.children ?? []).map((node) => (node.type === 'text' ? node.value : '')).join('');
}
