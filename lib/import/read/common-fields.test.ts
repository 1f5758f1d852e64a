import { expect, test } from 'vitest';
import { commonOf } from './common-fields';
import { Fields } from './fields';
import type { Value } from './front-matter';

const read = (fields: Record<string, Value>) =>
  commonOf(new Fields({ title: '題', ...fields }), { hadCrlf: false }, {}, 'Asia/Tokyo');
const notesOf = (fields: Record<string, Value>) =>
  read(fields).notes.map(({ name, value }) => `${name} ${value}`);

test.each([
  ['private', 'true'],
  ['hidden', 'True'],
  ['unlisted', 'true'],
  ['publish', 'false'],
  ['status', 'draft'],
  ['visibility', 'members'],
])('a post with %s: %s is a draft, and the report says so', (key, value) => {
  expect(read({ [key]: value }).draft).toBe(true);
  expect(notesOf({ [key]: value })).toEqual([`visibility ${key}: ${value}`]);
});

test.each([
  ['private', 'false'],
  ['hidden', 'false'],
  ['publish', 'true'],
  ['status', 'published'],
  ['visibility', 'public'],
  ['visibility', 'everyone'],
])('a post with %s: %s is not, and there is nothing to report', (key, value) => {
  expect(read({ [key]: value }).draft).toBe(false);
  expect(notesOf({ [key]: value })).toEqual([]);
});

test('what a picture of the front matter says beside its file is named', () => {
  const cover = { image: 'a.png', alt: '橋', caption: '朝の橋', relative: 'true' };
  expect(read({ cover }).image).toBe('a.png');
  expect(notesOf({ cover })).toEqual(['keyUnknown cover.alt', 'keyUnknown cover.caption']);
  expect(notesOf({ images: ['a.png', 'b.png'] })).toEqual(['keyUnknown images: b.png']);
});

test('a comment in the front matter is named', () => {
  const document = { hadCrlf: false, comments: ['# image: a.png'] };
  const { notes } = commonOf(new Fields({ title: '題' }), document, {}, 'Asia/Tokyo');
  expect(notes).toEqual([{ level: 'changed', name: 'comment', value: '# image: a.png' }]);
});

test('of the values that the folder of a post gives it, none is reported', () => {
  const written = { title: '題', gallery: 'a' };
  const fields = new Fields({ layout: 'post', country: 'JP', ...written });
  const { notes } = commonOf(fields, { hadCrlf: false }, { written }, 'Asia/Tokyo');
  expect(notes).toEqual([{ level: 'lost', name: 'keyUnknown', value: 'gallery' }]);
});
