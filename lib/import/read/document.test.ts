import { expect, test } from 'vitest';
import { readDocument } from './document';
import { FrontMatterError } from './front-matter';

const read = (yaml: string) => readDocument(`---\n${yaml}\n---\nWords.\n`).fields;

test.each([
  ['title:   Walks: to the river', { title: 'Walks: to the river' }],
  ["title: Hana's walks: 1\ntags: [a, b]", { title: "Hana's walks: 1", tags: ['a', 'b'] }],
  [
    'title: 散歩 : 川へ\ndescription: |-\n  one: two',
    { title: '散歩 : 川へ', description: 'one: two' },
  ],
  ['title: "Walks: 1"\nlinks: { a: b }', { title: 'Walks: 1', links: { a: 'b' } }],
])('a text with a colon needs no quotation marks: %s', (yaml, fields) => {
  expect(read(yaml)).toEqual(fields);
});

test.each([
  ['title: "To the\nriver"\ntags: a', { title: 'To the river', tags: 'a' }],
  ["title: 'Hana''s\nwalk'\ntags: a", { title: "Hana's walk", tags: 'a' }],
  ['tags: [a,\n"b"]\ntitle: A', { tags: ['a', 'b'], title: 'A' }],
  ['tags: [\na,\nb\n]', { tags: ['a', 'b'] }],
  ['cover: {\nimage: a.png\n}', { cover: { image: 'a.png' } }],
])('a value may go on at the beginning of the next line: %s', (yaml, fields) => {
  expect(read(yaml)).toEqual(fields);
});

test('other YAML that cannot be read is an error', () => {
  expect(() => read('title: [a')).toThrow(FrontMatterError);
  expect(() => read('title: "a: b')).toThrow(FrontMatterError);
});

test('comments of YAML and TOML with words are kept beside the fields', () => {
  const yaml = '---\ntitle: "#1"\n  # image: 川.png\n#\ntags: [a] # b\n---\n# c\n';
  expect(readDocument(yaml).comments).toEqual(['# image: 川.png']);
  expect(readDocument('+++\n# draft\ntitle = "a"\n+++\n').comments).toEqual(['# draft']);
  expect(readDocument(';;;\n"title": "a"\n;;;\n# b').comments).toEqual([]);
});
