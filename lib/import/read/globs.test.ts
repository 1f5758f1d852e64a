import { expect, test } from 'vitest';
import { globSource } from './globs';

test.each([
  ['*.md', '.', 'a/b.md', true],
  ['*.md', '[^/]', 'a/b.md', false],
  ['**/drafts', '[^/]', 'a/b/drafts', true],
  ['[a-c]?.md', '.', 'bx.md', true],
  ['[!a-c].md', '.', 'b.md', false],
  ['a.b+(c)', '.', 'a.b+(c)', true],
  // In Ruby, a set with a backward range matches nothing.
  ['[z-a]*', '.', 'b', false],
] as const)(
  '%s, with %s for each character of a *, matches %s: %s',
  (pattern, character, path, isMatch) => {
    expect(new RegExp(`^${globSource(pattern, character)}$`).test(path)).toBe(isMatch);
  },
);
