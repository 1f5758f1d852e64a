import { expect, test } from 'vitest';
import { readDocument } from './document';

function fieldsOf(...lines: string[]): unknown {
  return { ...readDocument(['---', ...lines, '---', '本文', ''].join('\n')).fields };
}

test.each([
  ['double quotation marks', ['a: "', '波: 高い', '', '"'], ' 波: 高い\n'],
  ['single quotation marks', ["a: '波は", "it''s'"], "波は it's"],
  ['an escaped quotation mark', ['a: "波は', '\\"高い\\""'], '波は "高い"'],
  ['a list', ['a: [', '"波",', "it's", ']'], ['波', "it's"]],
  ['a list in a list', ['a: [[波,', '風],', '雨]'], [['波', '風'], '雨']],
])('%s may go on in the first column', (_, lines, value) => {
  expect(fieldsOf(...lines, 'title: 題')).toEqual({ a: value, title: '題' });
});

test('so may a value in a list, and one of a key below another', () => {
  expect(fieldsOf('tags:', '- "波', 'と風"', '- 雨', 'image:', '  alt: "波', 'の写真"')).toEqual({
    tags: ['波 と風', '雨'],
    image: { alt: '波 の写真' },
  });
});

test('a mapping in brackets may go on there, too', () => {
  expect(fieldsOf('image: {', 'alt: 波', '}', 'title: 題')).toEqual({
    image: { alt: '波' },
    title: '題',
  });
});

test('a quotation mark without end is still an error', () => {
  expect(() => fieldsOf('a: "波', 'title: 題')).toThrow('quote');
});
