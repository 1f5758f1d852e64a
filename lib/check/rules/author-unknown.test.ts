import { expect, test, vi } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { authorUnknown } from './author-unknown';

vi.mock('../../site', async (original) => {
  const { site } = await original<typeof import('../../site')>();
  const authors = { hanako: { name: '山田花子' }, ken: { name: '佐藤健' } };
  return { site: { ...site, authors } };
});

function findings(...lines: string[]) {
  const page = pageOf('', ['title: t', 'publishedOn: 2015-02-18', ...lines]);
  return findingsOf(authorUnknown, page).map(
    ({ line, column, value, other = '' }) => `${line}:${column} ${value} → ${other}`,
  );
}

test.each([
  [['author: hanako'], []],
  [['authors: [hanako, ken]'], []],
  [['author: hanaka'], ['4:9 hanaka → hanako']],
  [['author: Hanako'], ['4:9 Hanako → hanako']],
  [['author: 山田花子'], ['4:9 山田花子 → hanako']],
  [['authors: hanako, ken'], ['4:10 hanako, ken → [hanako, ken]']],
  [['author: hanako、ken'], ['4:9 hanako、ken → [hanako, ken]']],
  [['author: constructor'], ['4:9 constructor → ']],
  [
    ['author: ken', 'authors:', '  - hanako', '  - jiro', '  - saburo'],
    ['7:5 jiro → ', '8:5 saburo → '],
  ],
])('%j has the unknown authors %j', (lines, expected) => {
  expect(findings(...lines)).toEqual(expected);
});
