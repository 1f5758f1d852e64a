import { expect, test } from 'vitest';
import { renderWithoutMemoryLimit } from '../render';

const location = { file: 'a.md', bodyLine: 5 };

function table(columns: number, rows: number): string {
  return `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|b|\n'.repeat(rows)}\n`;
}

function references(length: number, count: number): string {
  return `[a]: /${'b'.repeat(length - 1)}\n\n${'[a]\n\n'.repeat(count)}`;
}

test.each([
  ['a table whose short rows lack 59,900 cells', `text\n\n${table(600, 100)}`, 'a.md:7:1'],
  ['the second of two that lack 59,900 together', table(600, 50) + table(600, 50), 'a.md:58:1'],
  ['51 references to an address of 100,000 characters', references(100_000, 51), 'a.md:107:1'],
])('%s is an error with its line', async (_, source, position) => {
  await expect(renderWithoutMemoryLimit(source, location)).rejects.toThrow(position);
});

test.each([
  [
    'a table of 3,000 cells, all written',
    `${table(30, 0).trim()}\n${`|${'b|'.repeat(30)}\n`.repeat(100)}`,
  ],
  ['short rows that lack 2,450 cells', table(50, 50)],
  ['100 references to an address of 200 characters', references(200, 100)],
])('%s is rendered', async (_, source) => {
  expect((await renderWithoutMemoryLimit(source, location)).html.length).toBeGreaterThan(
    source.length,
  );
});
