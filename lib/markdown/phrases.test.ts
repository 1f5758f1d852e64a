import { expect, test } from 'vitest';
import { phrases } from './phrases';

test.each([
  ['今日は天気です。', ['今日は', '天気です。']],
  ['Hello, world', ['Hello, world']],
  ['', ['']],
])('%j is cut into %j', (text, parts) => {
  expect(phrases(text)).toEqual(parts);
});

test('nothing is lost between the phrases', () => {
  const text = 'Next.jsで作る、Markdownのブログ「綴り」とその仕組みについて';
  expect(phrases(text).join('')).toBe(text);
});
