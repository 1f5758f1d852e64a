import { expect, test } from 'vitest';
import { repositoryOf } from './find-release';

test.each([
  [{ type: 'git', url: 'git+https://example.com/a/b.git' }, 'https://example.com/a/b.git'],
  ['https://example.com/a/b', 'https://example.com/a/b'],
  ['github:a/b', 'https://github.com/a/b.git'],
  [{ type: 'git' }, undefined],
  [undefined, undefined],
])('the repository %j is at %s', (repository, expected) => {
  expect(repositoryOf(JSON.stringify({ name: 'x', repository }))).toBe(expected);
});
