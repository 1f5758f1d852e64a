import { describe, expect, test } from 'vitest';
import { BLOG_RULES, FILE_RULES } from './rules';
import { notationRows } from './testing/notation-table';
import { pageOf } from './testing/page';

// docs/notation.md lists whether each notation of Zenn and Qiita works. This test runs the rules on each of them.

const english = notationRows('docs/notation.md');

test('both languages have the same notations', () => {
  const japanese = notationRows('docs/notation.ja.md');
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
