import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { unreadFiles } from './unread-files';

test('a link to a folder that is not there, or outside, is named', () => {
  const root = blogFolder({ 'a.md': '' });
  symlinkSync('/nowhere/posts', join(root, 'posts'));
  symlinkSync('/nowhere/a.png', join(root, 'a.png'));
  expect(unreadFiles(root, new Set(['a.md']))).toEqual([{ id: 'posts', why: 'outside' }]);
});

test('every Markdown file is known, or named with a reason', () => {
  const root = blogFolder({
    'posts/a.md': '---\ntitle: a\n---\n',
    'data/b.md': '---\ntitle: b\n---\n',
    'data/c.mdx': '+++\ntitle = "c"\n+++\n',
    'data/notes.md': 'Only words.\n',
    'README.md': '# A blog\n',
    'README.zh-CN.md': '# A blog\n',
    'data/readme-driven-development.md': '---\ntitle: k\n---\n',
    'themes/plain/exampleSite/content/d.md': '---\ntitle: d\n---\n',
    'archetypes/default.md': '---\ntitle: x\n---\n',
    'node_modules/package/e.md': '---\ntitle: e\n---\n',
    'data/picture.png': 'PNG',
    'posts/f.mdoc': '---\ntitle: f\n---\n',
    'posts/g.org': '#+TITLE: g\n',
    'public/index.html': '',
    'public/h/index.md': '---\ntitle: h\n---\n',
    'dist/client/index.html': '<p>',
    'dist/client/posts/j.md': '---\ntitle: j\n---\n',
    'dist/i.md': '---\ntitle: i\n---\n',
  });
  expect(unreadFiles(root, new Set(['posts/a.md']))).toEqual([
    { id: 'README.md', why: 'project' },
    { id: 'README.zh-CN.md', why: 'project' },
    { id: 'archetypes/default.md', why: 'template' },
    { id: 'data/b.md', why: 'unread' },
    { id: 'data/c.mdx', why: 'unread' },
    { id: 'data/notes.md', why: 'noFrontMatter' },
    { id: 'data/readme-driven-development.md', why: 'unread' },
    { id: 'dist/client/posts/j.md', why: 'built' },
    { id: 'dist/i.md', why: 'unread' },
    { id: 'posts/f.mdoc', why: 'unread' },
    { id: 'posts/g.org', why: 'noFrontMatter' },
    { id: 'public/h/index.md', why: 'built' },
    { id: 'themes/plain/exampleSite/content/d.md', why: 'template' },
  ]);
});
