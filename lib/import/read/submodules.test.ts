import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { emptySubmodules } from './submodules';

test('submodules without files are named', () => {
  const path = blogFolder({
    '.gitmodules':
      '[submodule "posts"]\n\tpath = content/posts\n\turl = x\n[submodule "theme"]\n\tpath = themes/a\n',
    'themes/a/theme.toml': '',
  });
  expect(emptySubmodules(path)).toEqual([{ id: 'content/posts', why: 'submodule' }]);
  expect(emptySubmodules(blogFolder({ 'a.md': '' }))).toEqual([]);
});
