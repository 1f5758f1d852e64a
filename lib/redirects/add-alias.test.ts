import { expect, test } from 'vitest';
import { addAlias } from './add-alias';

/** The lines of a post with these lines in its front matter. */
const file = (...lines: string[]) => ['---', "title: 't' # note", ...lines, '---', 'a', '---', ''];

test.each([
  ['no aliases', [], ["aliases: ['/旧']"]],
  [
    'a list of aliases',
    ['aliases: [/a, "/b"]', 'tags: x'],
    [`aliases: [/a, "/b", '/旧']`, 'tags: x'],
  ],
  ['an empty list of aliases', ['aliases: []'], ["aliases: ['/旧']"]],
  ['one alias without a list', ['aliases: /a'], ["aliases: [/a, '/旧']"]],
  ['one quoted alias without a list', ["aliases: '/a'"], ["aliases: ['/a', '/旧']"]],
  [
    'a list with one alias on each line',
    ['aliases:', '  - /a', 'tags: x'],
    ['aliases:', '  - /a', "  - '/旧'", 'tags: x'],
  ],
])('in front matter with %s, only one line changes', (_, before, after) => {
  for (const newline of ['\n', '\r\n']) {
    for (const mark of ['', '\uFEFF']) {
      const source = mark + file(...before).join(newline);
      expect(addAlias(source, '/旧')).toBe(mark + file(...after).join(newline));
    }
  }
});

test('characters that an alias cannot contain are percent-encoded', () => {
  expect(addAlias('---\ntitle: t\n---\n', "/C# 100% what? it's")).toBe(
    "---\ntitle: t\naliases: ['/C%23%20100%25%20what%3F%20it%27s']\n---\n",
  );
});

test('front matter that cannot be changed safely gives null', () => {
  expect(addAlias('no front matter', '/x')).toBeNull();
  expect(addAlias('---\naliases: [/a, # note\n  /b]\n---\n', '/x')).toBeNull();
});
