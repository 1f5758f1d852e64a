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
])('a figure with the frame %s has none left, even if it comes so far', (address) => {
  expect(sanitize(figure(address), schema)).not.toHaveProperty('properties.dataFrame');
});

test('a figure with the frame of a known host keeps it', () => {
  const address = 'https://www.youtube-nocookie.com/embed/a';
  expect(sanitize(figure(address), schema)).toHaveProperty('properties.dataFrame', address);
});

test('a frame is never part of an article', () => {
  const frame: Element = {
    type: 'element',
    tagName: 'iframe',
    properties: { src: 'https://www.youtube-nocookie.com/embed/a' },
    children: [],
  };
  const tree = sanitize({ type: 'root', children: [frame] }, schema);
  expect(JSON.stringify(tree)).not.toMatch(/iframe|youtube/);
});
