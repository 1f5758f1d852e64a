import { expect, test } from 'vitest';
import { blogsInside } from './blogs-inside';
import { blogFolder } from './testing/blogs';

const POST = '---\ntitle: 題\n---\n文';

test.each([
  ['hugo', 'site', { 'site/hugo.toml': '', 'site/content/a.md': POST }],
  [
    'astro',
    'apps/blog',
    { 'apps/blog/astro.config.ts': '', 'apps/blog/src/content/blog/a.md': POST },
  ],
  ['jekyll', 'docs', { 'docs/_config.yml': '', 'docs/_posts/2020-01-02-a.md': POST }],
  [
    'docusaurus',
    'website',
    { 'website/docusaurus.config.js': '', 'website/blog/a.md': POST, 'docs/b.md': POST },
  ],
  ['next', 'web', { 'web/next.config.ts': '', 'web/posts/a.md': POST, 'docs/b.md': '# 説明' }],
])('a blog of %s in the folder %s of a repository is found', (kind, folder, files) => {
  const path = blogFolder({ ...files, 'package.json': '{}', 'README.md': '# r' });
  expect(blogsInside(path)).toEqual([{ folder, kind }]);
  expect(blogsInside(path, kind)).toEqual([{ folder, kind }]);
  expect(blogsInside(path, 'medium')).toEqual([]);
});

test('a repository that is a blog has none in its folders, and its themes and examples are none', () => {
  expect(
    blogsInside(
      blogFolder({ 'hugo.toml': '', 'content/a.md': POST, 'x/_config.yml': '', 'x/Gemfile': '' }),
    ),
  ).toEqual([]);
  expect(
    blogsInside(
      blogFolder({ 'themes/x/hugo.toml': '', 'x/exampleSite/hugo.toml': '', 'a.md': POST }),
    ),
  ).toEqual([]);
});

test('a project of Next.js that reads posts from outside its folder is a blog too', () => {
  const path = blogFolder({ 'web/next.config.js': '', 'content/posts/a.md': POST });
  expect(blogsInside(path)).toEqual([{ folder: 'web', kind: 'next' }]);
});
