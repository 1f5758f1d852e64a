import { expect, test } from 'vitest';
import { slugFault } from '../urls';
import { slugOfTitle } from './slug-of-title';

test.each([
  ['夜の散歩', '夜の散歩'],
  ['Next.js 16 を試す', 'Next.js-16-を試す'],
  ['CI/CD: まとめ', 'CI-CD-まとめ'],
  ['全角　空白', '全角-空白'],
  ['  ..隠れた名前..  ', '隠れた名前'],
  ['「？」と「?」', '「？」と「-」'],
  ['か\u3099', 'が'],
  ['家族👨‍👩‍👧', '家族👨‍👩‍👧'],
  ['見え\u200Bない', '見えない'],
  ['???', ''],
  ['..', ''],
])('%s becomes %s', (title, slug) => {
  expect(slugOfTitle(title)).toBe(slug);
});

test('a long title is cut at 200 bytes, between graphemes', () => {
  expect(slugOfTitle('あ'.repeat(100))).toBe('あ'.repeat(66));
  const slug = slugOfTitle(`a${'👨‍👩‍👧'.repeat(30)}`);
  expect(slug).toBe(`a${'👨‍👩‍👧'.repeat(11)}`);
  expect(slugFault(slug)).toBeNull();
});
