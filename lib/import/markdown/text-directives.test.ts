import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { textDirectives } from './text-directives';

function translated(text: string) {
  const notes: Note[] = [];
  const result = textDirectives(text, { notes });
  return { result, lost: notes.map(({ value }) => value) };
}

test.each([
  [':abbr[HTML]{title="Hyper & Text"}です', '<abbr title="Hyper &amp; Text">HTML</abbr>です', []],
  ['押す:kbd[Ctrl]', '押す<kbd>Ctrl</kbd>', []],
  ['a :badge[新しい]{color=red} b', 'a 新しい b', [':badge']],
])('%s', (text, result, lost) => {
  expect(translated(text)).toEqual({ result, lost });
});

test.each(['`:abbr[a]{title=b}`', 'note:abbr[1]', '図:fig[1]', '::youtube[a]{id=b}', 'a\\:sub[x]'])(
  '%s stays as written',
  (text) => {
    expect(translated(text)).toEqual({ result: text, lost: [] });
  },
);
