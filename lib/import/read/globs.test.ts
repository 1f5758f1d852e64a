import { expect, test } from 'vitest';
import { globSource } from './globs';

test.each([
  ['*.md', '.', 'a/b.md', true],
  ['*.md', '[^/]', 'a/b.md', false],
  ['**/drafts', '[^/]', 'a/b/drafts', true],
  ['[a-c]?.md', '.', 'bx.md', true],
  ['[!a-c].md', '.', 'b.md', false],
  ['a.b+(c)', '.', 'a.b+(c)', true],
  // In Ruby, such a range matches nothing.
  ['[z-a]*', '.', 'b', false],
] as const)('%s with %s means %s: %s', (pattern, character, path, isMeant) => {
  expect(new RegExp(`^${globSource(pattern, character)}$`).test(path)).toBe(isMeant);
});
