import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder, newFolder, notesOf, readAll } from '../testing';
import { openHugo } from './hugo';

async function read(files: Record<string, string | Uint8Array>) {
  const source = openHugo({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  // The writer goes through all of them before it asks for the first translation.
  await readAll(source);
  const entries = await readAll(source);
  return { source, entries, entry: entries[0] };
}

// https://gohugo.io/content-management/front-matter/, /urls/, /page-bundles/, /multilingual/
test.each([
  [
    'TOML',
    '+++\ntitle = "箱"\ndate = 2020-04-11T09:30:00+09:00\n+++\n文',
    { title: '箱', publishedOn: { day: '2020-04-11' } },
  ],
  [
    'YAML',
    '---\ntitle: 箱\ndate: 2020-04-11\n---\n文',
    { title: '箱', publishedOn: { day: '2020-04-11' } },
  ],
  ['JSON', '{\n  "title": "箱 }",\n  "tags": ["a"]\n}\n\n文', { title: '箱 }', tags: ['a'] }],
  ['a day of TOML', '+++\ndate = 2020-10-10\n+++\n文', { publishedOn: { day: '2020-10-10' } }],
  [
    'tags and categories',
    '---\ntags: [木]\ncategories: [工作]\nkeywords: [別]\n---\n文',
    { tags: ['木', '工作'] },
  ],
  ['a draft', '+++\ndraft = true\n+++\n文', { draft: true }],
  ['what is over', '---\nexpiryDate: 2020-03-31\n---\n文', { draft: true }],
  ['a slug', '---\nslug: Box 1\n---\n文', { name: 'Box 1', urls: ['/posts/box-1/'] }],
  ['a path', '---\nurl: en/hello/\n---\n文', { urls: ['/en/hello/'] }],
  [
    'former paths',
    '---\naliases: [/棚/, ../old]\n---\n文',
    { urls: ['/posts/箱-の話/', '/棚/', '/old'] },
  ],
  ['a summary', '---\nsummary: 短く\n---\n文', { description: '短く' }],
  ['a last change', '---\nlastmod: 2021-01-01\n---\n文', { updatedAt: { day: '2021-01-01' } }],
  ['a picture', '---\nimages: [/a.png]\n---\n文', { image: '/a.png' }],
])('%s', async (_, file, expected) => {
  const { entry } = await read({ 'content/posts/箱 の話.md': file });
  expect(entry).toMatchObject(expected);
});

test.each([
  ['/:year/:month/:slug/', '/2020/04/箱/'],
  ['/:sections/:filename/', '/posts/木/a/'],
  ['/:section/:year/:yearday/:title', '/posts/2020/102/箱'],
])('permalinks of posts: %s is %s', async (pattern, url) => {
  const { entry } = await read({
    'hugo.toml': `baseURL = 'https://example.net/blog/'\n[permalinks]\nposts = '${pattern}'`,
    'content/posts/木/a.md': '---\ntitle: 箱\ndate: 2020-04-11\n---\n文',
  });
  expect(entry?.urls).toEqual([`/blog${url}`]);
});

test('languages, by folder or by name, are told and stand in the path', async () => {
  const { entries } = await read({
    'config/_default/config.yaml': 'baseURL: https://example.net\ndefaultContentLanguage: ja',
    'config/_default/languages.yaml': 'ja: {title: 箱}\nen: {title: Box}',
    'content/posts/a.en.md': '文',
    'content/posts/a.md': '文',
    'content/en/posts/b.md': '文',
  });
  expect(entries.map(({ id, lang, urls }) => [id, lang, ...urls])).toEqual([
    ['content/en/posts/b.md', 'en', '/en/posts/b/'],
    ['content/posts/a.en.md', 'en', '/en/posts/a/'],
    ['content/posts/a.md', undefined, '/posts/a/'],
  ]);
});

test('a bundle is a post, what stands outside of sections a page, a list stays away', async () => {
  const { source, entries } = await read({
    'content/posts/干潟/index.md': '![蟹](蟹.png)',
    'content/about.md': '文',
    'content/posts/_index.md': '---\ntitle: 一覧\n---\n',
    'content/posts/old.org': '* 見出し',
  });
  expect(entries.map(({ id, kind, name }) => [id, kind, name])).toEqual([
    ['content/about.md', 'page', 'about'],
    ['content/posts/干潟/index.md', 'post', '干潟'],
  ]);
  expect(source.skipped()).toEqual([
    { id: 'content/posts/_index.md', why: 'list' },
    { id: 'content/posts/old.org', why: 'template', detail: '.org' },
  ]);
});

test('references lead to the pages they mean', async () => {
  const { entries } = await read({
    'content/posts/a.md':
      '[b]({{< ref "b.md#章" >}}) [c]({{< relref "/notes/c" >}}) [b]({{< ref "posts/b" >}})',
    'content/posts/b.md': '文',
    'content/notes/c/index.md': '文',
  });
  expect(entries.find(({ name }) => name === 'a')?.markdown).toBe(
    '[b](/posts/b/#章) [c](/notes/c/) [b](/posts/b/)',
  );
});

test('a definition list becomes HTML, and what is not read is named', async () => {
  const { entry } = await read({ 'content/posts/a.md': '---\nweather: 晴れ\n---\n語\n: 意味\n' });
  expect(entry?.markdown).toBe('<dl>\n<dt>語</dt>\n<dd>\n\n意味\n\n</dd>\n</dl>\n');
  expect(entry && notesOf(entry)).toEqual(['lost keyUnknown weather']);
});

test('hostile files end in a reason, and are never followed out of the folder', async () => {
  const secret = join(newFolder(), 'secret.md');
  writeFileSync(secret, '秘密');
  const path = blogFolder({
    'content/posts/a.md': '+++\ntitle = \n+++\n文',
    'content/posts/b.md': Buffer.from([0x83, 0x00, 0xff, 0xfe, 0x90]),
  });
  symlinkSync(secret, join(path, 'content', 'posts', 'c.md'));
  const source = openHugo({ path, timeZone: 'Asia/Tokyo' });
  expect(await readAll(source)).toEqual([]);
  expect(source.skipped().map(({ id, why }) => [id, why])).toEqual([
    ['content/posts/a.md', 'frontMatter'],
    ['content/posts/b.md', 'encoding'],
    ['content/posts/c.md', 'outside'],
  ]);
});
