import { readFileSync } from 'node:fs';
import type { TableCell } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { BLOG_RULES, FILE_RULES } from './rules';
import { pageOf } from './testing/page';

// docs/notation.md lists whether each notation of Zenn and Qiita works. This test runs the rules on each of them.

const parser = remark().use(remarkGfm);

/** The notations in the tables of a file, each with its status. */
function rowsOf(file: string): { notation: string; status: string }[] {
  const rows: { notation: string; status: string }[] = [];
  visit(parser.parse(readFileSync(file, 'utf8')), 'tableRow', ({ children: [, written, now] }) => {
    for (const notation of codeIn(written)) rows.push({ notation, status: wordsIn(now) });
  });
  return rows;
}

function codeIn(cell: TableCell | undefined): string[] {
  return (cell?.children ?? []).flatMap((node) =>
    node.type === 'inlineCode' ? [node.value.replaceAll(' ⏎ ', '\n').replaceAll('⏎ ', '\n')] : [],
  );
}

function wordsIn(cell: TableCell | undefined): string {
  return (cell?.children ?? []).map((node) => (node.type === 'text' ? node.value : '')).join('');
}

const english = rowsOf('docs/notation.md');

test('both languages have the same notations', () => {
  const japanese = rowsOf('docs/notation.ja.md');
  const words = new Map([
    ['使える', 'works'],
    ['知らせる', 'warned of'],
    ['入れない', 'left out'],
  ]);
  expect(japanese.map(({ notation, status }) => [notation, words.get(status)])).toEqual(
    english.map(({ notation, status }) => [notation, status]),
  );
  expect(english.length).toBeGreaterThan(80);
});

describe.each(english)('$notation', ({ notation, status }) => {
  test(status, () => {
    const page = pageOf(notation);
    const blog = { posts: [page.post], hasFile: () => true };
    const found = [...FILE_RULES, ...BLOG_RULES]
      .filter((rule) => rule.find(page, blog).length > 0)
      .map(({ name }) => name);
    if (status === 'warned of') expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });
});
