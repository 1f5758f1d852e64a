import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { removeControlCharacters } from './control-characters';

test('control characters are removed and reported; tabs, line breaks and emoji stay', () => {
  const notes: Note[] = [];
  const text = 'あ\fい\x01う\x01\t👩\u200D💻\r\n終';
  expect(removeControlCharacters(text, { notes })).toBe('あいう\t👩\u200D💻\r\n終');
  expect(notes.map(({ name, value }) => [name, value])).toEqual([
    ['characterRemoved', 'U+000C'],
    ['characterRemoved', 'U+0001'],
  ]);
});
