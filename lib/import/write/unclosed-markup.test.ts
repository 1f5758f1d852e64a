import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { closeMarkup } from './unclosed-markup';

function closed(markdown: string) {
  const notes: Note[] = [];
  return { markdown: closeMarkup(markdown, { notes }), notes: notes.map(({ value }) => value) };
}

test.each([
  ['<pre><code class=', '<pre>&lt;code class=', '<code class='],
  [
    '<p>a</p>\n<a href="/b>b</a>\n\nc <b>d</b>',
    '<p>a</p>\n&lt;a href="/b>b</a>\n\nc <b>d</b>',
    '<a href="/b>b</a>',
  ],
  ['> <div\n> class="a\n\nb', '> &lt;div\n> class="a\n\nb', '<div\nclass="a'],
  ['a\n\n<!-- b\nc', 'a\n\n<!-- b\nc -->', '<!-- b\nc'],
])('%j becomes %j', (markdown, expected, value) => {
  expect(closed(markdown)).toEqual({ markdown: expected, notes: [value] });
});

test.each([
  'a <b>c</b>, 1 < 2, `<a href=`',
  '```html\n<a href=\n```',
  '<script>\nif (a<b) c();\n</script>',
  '<!-- a -->\n\nb\n\n<!-- c',
])('%j stays', (markdown) => {
  expect(closed(markdown)).toEqual({ markdown, notes: [] });
});
