import type { Element } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { expect, test } from 'vitest';
import { schema } from './schema';

function frame(src: string): Element {
  return { type: 'element', tagName: 'iframe', properties: { src }, children: [] };
}

test.each([
  'https://evil.example/',
  'http://www.youtube.com/',
  'https://www.youtube.com.evil.example/',
  'https://wwwxyoutube.com/',
  '//www.youtube.com/',
  'javascript:alert(1)',
])('a frame of %s has no address left, even if it comes so far', (source) => {
  expect(sanitize(frame(source), schema)).toMatchObject({ properties: { sandbox: '' } });
  expect(sanitize(frame(source), schema)).not.toHaveProperty('properties.src');
});

test('a frame of a known host keeps its address', () => {
  const source = 'https://www.youtube.com/embed/a';
  expect(sanitize(frame(source), schema)).toHaveProperty('properties.src', source);
});
