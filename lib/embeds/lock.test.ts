import { describe, expect, test } from 'vitest';
import { ProblemsError } from '../posts/problem';
import { parseLock, printLock } from './lock';

describe('a lock file', () => {
  const text = `{
  "https://a.example/": {
    "title": "題"
  },
  "https://b.example/": {
    "failed": "404"
  }
}
`;

  test('is unchanged after parsing and printing', () => {
    expect(printLock(parseLock(text, 'a.json'))).toBe(text);
  });

  test('is printed with sorted keys', () => {
    expect(printLock(new Map([...parseLock(text, 'a.json')].reverse()))).toBe(text);
  });

  test.each([
    ['no JSON', '{', 1],
    [
      'a thumbnail on another host',
      text.replace(
        '"failed": "404"',
        '"thumbnail": {"file": "https://evil.example/a.webp", "width": 1, "height": 1}',
      ),
      5,
    ],
    [
      'a thumbnail outside the folder',
      text.replace(
        '"failed": "404"',
        '"thumbnail": {"file": "../a.webp", "width": 1, "height": 1}',
      ),
      5,
    ],
    [
      'a huge size',
      text.replace(
        '"failed": "404"',
        `"thumbnail": {"file": "embeds/${'0'.repeat(20)}.webp", "width": 1e9, "height": 1}`,
      ),
      5,
    ],
    [
      'a shape that would add another class',
      text.replace('"failed"', '"shape": "x y", "failed"'),
      5,
    ],
    ['a title that is too long', text.replace('題', '題'.repeat(301)), 2],
    ['an unknown property', text.replace('"title"', '"html"'), 2],
  ])('with %s is an error with its line', (_, wrong, line) => {
    expect(() => parseLock(wrong, 'posts/embeds.lock.json')).toThrow(ProblemsError);
    expect(() => parseLock(wrong, 'posts/embeds.lock.json')).toThrow(
      `posts/embeds.lock.json:${line}:1`,
    );
  });
});
