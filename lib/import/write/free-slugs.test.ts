import { expect, test } from 'vitest';
import { FreeSlugs } from './free-slugs';

test('posts that want one slug get numbers', () => {
  const slugs = new FreeSlugs(new Map());
  slugs.take('無題-3');
  const chosen = ['無題', '無題', '無題', 'archive', '無題'].map((title) =>
    slugs.choose('', title, () => true),
  );
  expect(chosen).toEqual(['無題', '無題-2', '無題-4', 'archive-2', '無題-5']);
});

test('the number of a long slug replaces its end', () => {
  const slugs = new FreeSlugs(new Map());
  const title = 'あ'.repeat(80);
  expect(slugs.choose('', title, () => true)).toBe('あ'.repeat(66));
  for (let number = 2; number < 10; number++) slugs.choose('', title, () => true);
  expect(slugs.choose('', title, () => true)).toBe(`${'あ'.repeat(65)}-10`);
});
