import { expect, test } from 'vitest';
import { isUnusable } from './unusable-target';

test.each([
  '',
  ' ',
  'file:///home/a.md',
  'C:\\notes\\a.md',
  'mailto:',
  'https://exa mple:x/',
  'https:/a.example/https://b.example/c.png',
  '//:',
])('no reader can open a link to %j', (url) => expect(isUnusable(url, 'link')).toBe(true));

test.each(['#', '#a', 'a.md', '/a', 'mailto:a@b.example', 'https://a.example/', 'app:open'])(
  'a link to %j stays',
  (url) => expect(isUnusable(url, 'link')).toBe(false),
);

test('a picture has a URL that browsers load', () => {
  const urls = ['a.png', 'data:image/gif;base64,AA', 'https://a.example/b.png'];
  expect(urls.filter((url) => isUnusable(url, 'picture'))).toEqual([]);
  expect(['blob:x', '', 'D:\\a.png'].every((url) => isUnusable(url, 'picture'))).toBe(true);
});
