import { describe, expect, test } from 'vitest';
import { ProblemsError } from '../posts/problem';
import { parseLock, printLock } from './lock';

describe('a lock', () => {
  const text = `{
  "https://a.example/": {
    "title": "題"
  },
  "https://b.example/": {
    "failed": "404"
  }
}
`;

  test('is the same after it was read and printed', () => {
    expect(printLock(parseLock(text, 'a.json'))).toBe(text);
  });

  test('is printed in the order of its addresses, whatever came first', () => {
    expect(printLock(new Map([...parseLock(text, 'a.json')].reverse()))).toBe(text);
  });

  test.each([
    ['no JSON', '{', 1],
    [
      'a thumbnail elsewhere',
      text.replace(
        '"failed": "404"',
        '"thumbnail": {"file": "https://evil.example/a.webp", "width": 1, "height": 1}',
      ),
      5,
    ],
    [
      'a thumbnail outside',
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
      'a shape that would be a class of its own',
      text.replace('"failed"', '"shape": "x y", "failed"'),
      5,
    ],
    ['a title without end', text.replace('題', '題'.repeat(301)), 2],
    ['what nobody asked for', text.replace('"title"', '"html"'), 2],
  ])('with %s is an error that names the line', (_, wrong, line) => {
    expect(() => parseLock(wrong, 'posts/embeds.lock.json')).toThrow(ProblemsError);
    expect(() => parseLock(wrong, 'posts/embeds.lock.json')).toThrow(
      `posts/embeds.lock.json:${line}:1`,
    );
  });
});
