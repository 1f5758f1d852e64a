import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importPosts } from './import-posts';
import { openNext } from './kinds/next';
import { printReport } from './report/print-report';
import { Report } from './report/report';
import { blogFolder, newFolder } from './testing/blogs';

const people: { authors: Record<string, { name: string }> } = vi.hoisted(() => ({ authors: {} }));
vi.mock('../site', async (original) => {
  const { site } = await original<typeof import('../site')>();
  const authors = { get: () => people.authors, enumerable: true };
  return { site: Object.defineProperty({ ...site, author: { name: '店主' } }, 'authors', authors) };
});

const post = (line: string) => `---\ntitle: 題\ndate: 2020-01-02\n${line}---\n本文\n`;

async function imported(path: string, folder: string): Promise<string> {
  const report = new Report();
  await importPosts(openNext({ path, timeZone: 'Asia/Tokyo' }), {
    ...{ blog: 'b', folder, library: new Map(), isDry: false, report, oldPages: [] },
    ...{ progress: () => {}, isStopped: () => false },
  });
  return printReport(report, { isDry: false, advice: [] });
}

const lines = (folder: string, name: string) =>
  readFileSync(join(folder, `${name}.md`), 'utf8').match(/^authors:.*/gm);

test.each([
  ['data/authors.yml', 'hana:\n  name: 山田花子\n  url: https://hana.example/\n'],
  ['data/authors/hana.md', '---\nname: 山田花子\nwebsite: https://hana.example/\n---\n紹介\n'],
])('the report gives the name and the page of an author from %s', async (file, content) => {
  people.authors = {};
  const blog = blogFolder({
    [file]: content,
    'posts/a.md': post('author: hana\n'),
    'posts/b.md': post('authors: [健]\n'),
  });
  const report = await imported(blog, newFolder());
  expect(report).toContain("    hana: { name: '山田花子', url: 'https://hana.example/' }, // 1件");
  expect(report).toContain("健: { name: '健' }, // 1件");
});

test('posts get their authors once the settings know them, also those of an earlier import', async () => {
  const blog = blogFolder({
    'posts/a.md': post('author: 山田花子\n'),
    'posts/b.md': post('authors: [店主, "O’Hara Ken"]\n'),
    'posts/c.md': post('author: 店主\n'),
    'posts/d.md': post(''),
  });
  const folder = newFolder();
  people.authors = {};
  const first = await imported(blog, folder);
  // No post names somebody whom the build would refuse.
  expect(['a', 'b', 'c', 'd'].map((name) => lines(folder, name))).toEqual([null, null, null, null]);
  expect(first).toContain("山田花子: { name: '山田花子' }, // 1件");
  expect(first).toContain("'o-hara-ken': { name: 'O’Hara Ken' }, // 1件");
  expect(first).toContain('authors にいません (山田花子)');

  people.authors = {
    hanako: { name: '山田花子' },
    'o-hara-ken': { name: '健' },
    me: { name: '店主' },
  };
  writeFileSync(join(folder, 'a.md'), post('tags: [変更]\n'));
  const second = await imported(blog, folder);
  expect(second).toContain('前に移した2件に、著者を書き足しました。');
  expect(second).not.toContain('authors: {');
  expect(lines(folder, 'a')).toEqual(["authors: ['hanako']"]);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('tags: [変更]\n');
  expect(lines(folder, 'b')).toEqual(["authors: ['me', 'o-hara-ken']"]);
  expect(lines(folder, 'c')).toBeNull();
  expect(lines(folder, 'd')).toBeNull();
});

test('of a blog by one person the report says who it is, once', async () => {
  people.authors = {};
  const blog = blogFolder({
    'posts/a.md': post('author: 花\n'),
    'posts/b.md': post('author: 花\n'),
  });
  const report = await imported(blog, newFolder());
  expect(report.match(/花/g)).toHaveLength(1);
  expect(report).toContain("author: { name: '花' }");
});
