import type { Element } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { expect, test } from 'vitest';
import { schema } from './sanitize-schema';

function figure(dataFrame: string): Element {
  return { type: 'element', tagName: 'figure', properties: { dataFrame }, children: [] };
}

test.each([
  'https://evil.example/',
  'http://www.youtube-nocookie.com/',
  'https://www.youtube-nocookie.com.evil.example/',
  'https://wwwxyoutube-nocookie.com/',
  '//www.youtube-nocookie.com/',
  'javascript:alert(1)',
])('the frame URL %s is removed from a figure', (url) => {
  expect(sanitize(figure(url), schema)).not.toHaveProperty('properties.dataFrame');
});

test('the frame URL of a known host stays', () => {
  const url = 'https://www.youtube-nocookie.com/embed/a';
  expect(sanitize(figure(url), schema)).toHaveProperty('properties.dataFrame', url);
});

test('an <iframe> is always removed', () => {
  const frame: Element = {
    type: 'element',
    tagName: 'iframe',
    properties: { src: 'https://www.youtube-nocookie.com/embed/a' },
    children: [],
  };
  const tree = sanitize({ type: 'root', children: [frame] }, schema);
  expect(JSON.stringify(tree)).not.toMatch(/iframe|youtube/);
});
