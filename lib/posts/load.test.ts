import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPosts, readPosts } from './load';
import { ProblemsError } from './problem';
import type { FileCache } from './read-post';

const OPTIONS = { timeZone: 'Asia/Tokyo', language: 'ja', includeDrafts: false } as const;
const post = (more = '', day = '2015-02-18') =>
  `---\ntitle: t\npublishedOn: ${day}\n${more}---\nbody\n`;
let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'posts-')), 'posts');
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

function write(files: Record<string, string | Buffer>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Position and first line of each error that loading reports, without the path of the folder. */
async function failures(): Promise<string[]> {
  const error: unknown = await loadPosts(folder, OPTIONS).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemsError)) throw error;
  return error.problems.map(({ file, line, column, what }) =>
    `${file}:${line}:${column} ${what}`.replaceAll(folder, '').replace(/^\//, ''),
  );
}

test('posts come newest first: by day, then by instant, then by slug', async () => {
  write({
    'old.md': post('', '2012-01-01'),
    'b.md': post(),
    'a.md': post(),
    'early.md': post('createdAt: 2015-02-18 08:00\n'),
    '2016/late.md': post('createdAt: 2015-02-18 09:00\n'),
    'new.md': post('', '2020-01-01'),
  });
  const { posts } = await loadPosts(folder, OPTIONS);
  expect(posts.map(({ slug }) => slug)).toEqual(['new', 'late', 'early', 'a', 'b', 'old']);
  expect(posts.find(({ slug }) => slug === 'late')?.file).toBe('2016/late.md');
});

test('pages are separate from posts, and share their slugs', async () => {
  write({ 'a.md': post(), 'pages/about.md': '---\ntitle: About\n---\n' });
  const { posts, pages, bySlug } = await loadPosts(folder, OPTIONS);
  expect(posts.map(({ slug }) => slug)).toEqual(['a']);
  expect(pages.map(({ slug, kind }) => [slug, kind])).toEqual([['about', 'page']]);
  expect([...bySlug.keys()]).toEqual(['a', 'about']);
});

test('a related post that does not exist is an error that names the nearest slugs', async () => {
  write({
    'hanami-2015.md': post('related: [hanami-2014, hanami-2016]\n'),
    'hanami-2016.md': post('related: hanami-2016\n'),
    'draft.md': post('draft: true\n'),
    'tsukimi.md': post('related: draft\n'),
  });
  expect(await failures()).toEqual([
    'hanami-2015.md:4:11 related の「hanami-2014」という slug の記事が、ほかにありません。',
    'hanami-2016.md:4:10 related の「hanami-2016」という slug の記事が、ほかにありません。',
  ]);
  const { errors } = readPosts(folder, OPTIONS);
  expect(errors.map(({ mend }) => mend)).toEqual([
    'もしかして: hanami-2016',
    'もしかして: hanami-2015',
  ]);
});

test('hidden files, hidden folders, backups of editors and other files are ignored', async () => {
  write({
    'a.md': post(),
    '.b.md': post(),
    '.git/c.md': post(),
    'd.txt': 'x',
    'f/g.png': post(),
    LICENSE: '---------\nx',
    'table.txt': '---\n| a | b |\n',
    'table.yaml': post(),
    'a.md~': post(),
    'a.md.bak': post(),
    '#a.md#': post(),
    'a.md.swp': post(),
  });
  const { bySlug, warnings } = await loadPosts(folder, OPTIONS);
  expect([...bySlug.keys()]).toEqual(['a']);
  expect(warnings).toEqual([]);
});

test('posts have the extension .md or .markdown, in any case, and their names without it are the slugs', async () => {
  write({
    'a.md': post(),
    'b.MD': post(),
    'c.Md': post(),
    'd.markdown': post(),
    'e.MARKDOWN': post(),
    '_f.md': post(),
    'g.txt.md': post(),
  });
  const { bySlug, warnings } = await loadPosts(folder, OPTIONS);
  expect([...bySlug.keys()]).toEqual(['_f', 'a', 'b', 'c', 'd', 'e', 'g.txt']);
  expect(warnings).toEqual([]);
  write({ 'a.markdown': post() });
  expect(await failures()).toEqual([expect.stringMatching(/^a\.md:1:1 .*\/a\.markdown/)]);
});

test('a file that only looks like a post gets a warning', async () => {
  const names = ['b.mdx', 'c.mkd', 'd.mdown', 'e.MDX', 'f.qmd', 'sub/g.mkdn'];
  const withFrontMatter = ['h.txt', 'i.html', 'j.org', 'k.rst', 'l.md.txt', 'm', 'n.HTM', 'o.adoc'];
  write({ 'a.md': post() });
  write(Object.fromEntries(names.map((name) => [name, '# x\n'])));
  write(Object.fromEntries(withFrontMatter.map((name) => [name, post()])));
  write({ 'p.html': '+++\ntitle = "t"\n+++\n', 'q.text': `\uFEFF${post()}` });
  const { posts, warnings } = await loadPosts(folder, OPTIONS);
  expect(posts).toHaveLength(1);
  expect(new Set(warnings.map(({ rule }) => rule))).toEqual(new Set(['endingUnread']));
  expect(warnings.map(({ file }) => file.slice(folder.length + 1)).sort()).toEqual(
    [...names, ...withFrontMatter, 'p.html', 'q.text'].sort(),
  );
  expect(warnings.find(({ file }) => file.endsWith('l.md.txt'))?.mend).toMatch(
    /'l\.md\.txt' 'l\.md'$/,
  );
});

test('in a folder without posts, each file that looks like a post is reported', async () => {
  write({ 'a.mdx': post() });
  expect(await failures()).toEqual([
    ':1:1  に記事（.md ファイル）がありません。',
    'a.mdx:1:1 記事のように見えますが、このファイルは読んでいません。',
  ]);
});

test('drafts are included only on request, but always checked', async () => {
  write({ 'a.md': post(), 'b.md': post('draft: true\n') });
  expect((await loadPosts(folder, OPTIONS)).posts).toHaveLength(1);
  expect((await loadPosts(folder, { ...OPTIONS, includeDrafts: true })).posts).toHaveLength(2);
  write({ 'c.md': post('draft: true\nslug: a/b\n') });
  expect(await failures()).toHaveLength(1);
});

test('a folder that would make an empty site is an error', async () => {
  expect(await failures()).toEqual([':1:1 記事のフォルダー  がありません。']);
  mkdirSync(folder);
  expect(await failures()).toEqual([':1:1  に記事（.md ファイル）がありません。']);
  write({ 'pages/about.md': post(), 'a.md': post('draft: true\n') });
  expect(await failures()).toEqual([':1:1  に公開する記事がありません。']);
});

test('all errors of all files are reported, ordered by file and line, without warnings', async () => {
  write({
    'c.md': '---\ntitle: a: b\n---\n',
    'a.md': '---\npublishedOn: 2015-02-30\ndraft: yes\nfoo: 1\n---\n',
    'b.md': post(),
    'd/e.md': 'no front matter',
  });
  expect((await failures()).map((line) => line.split(' ')[0])).toEqual([
    'a.md:1:1',
    'a.md:2:14',
    'a.md:3:8',
    'c.md:2:8',
    'd/e.md:1:1',
  ]);
});

test('warnings are returned with the posts; another spelling of a tag causes none', async () => {
  write({ 'a.md': post('foo: 1\n'), 'b.md': post('tags: [go]\n'), 'c.md': post('tags: [Go]\n') });
  const { bySlug, warnings } = await loadPosts(folder, OPTIONS);
  expect(warnings.map(({ file, level }) => [file, level])).toEqual([[`${folder}/a.md`, 'warning']]);
  expect(bySlug.get('b')?.tags).toEqual(['Go']);
});

test.each([
  ['the same', 'x', 'x'],
  ['equal in NFC', 'が', 'か\u3099'],
  ['equal except for case', 'Readme', 'README'],
  ['equal except for width', 'ｱ１', 'ア1'],
])('two slugs that are %s are an error that mentions both files', async (_, a, b) => {
  write({ '1.md': post(`slug: ${a}\n`), 'pages/2.md': post(`slug: ${b}\n`) });
  const [problem, ...others] = await failures();
  expect(problem).toMatch(/^pages\/2\.md:4:7 .*\/1\.md/);
  expect(others).toEqual([]);
});

test('the error says so when two file names differ only in their Unicode normalization form', async () => {
  write({
    'a/\u304C.md': post(),
    'b/\u304B\u3099.md': post(),
    'c.md': post('slug: d\n'),
    'd.md': post(),
  });
  const [formError, sameError] = await failures();
  expect(formError).toMatch(/^b\/\u304B\u3099\.md:1:1 .*a\/\u304C\.md .*NFC と NFD/);
  expect(sameError).toMatch(/^d\.md:1:1 slug「d」は、\/c\.md の slug と同じです。/);
});

test('files that cannot be text are refused', async () => {
  write({
    'big.md': `${post()}${'a'.repeat(5 * 1024 * 1024)}`,
    'sjis.md': Buffer.concat([Buffer.from(post()), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]),
    'utf16.md': Buffer.from(`\uFEFF${post()}`, 'utf16le'),
  });
  mkdirSync(join(folder, 'folder.md'));
  expect(await failures()).toEqual([
    'big.md:1:1 ファイルが大きすぎます（5.0 MB）。',
    'folder.md:1:1 記事の名前（.md や .markdown）ですが、ファイルではありません。',
    'sjis.md:6:1 この行に、UTF-8 として読めない文字があります。',
    'utf16.md:1:1 この行に、UTF-8 として読めない文字があります。',
  ]);
});

test('links are followed to files inside the folder only', async () => {
  write({ 'a.md': post(), 'sub/b.txt': post() });
  writeFileSync(join(folder, '../secret.md'), post());
  symlinkSync('sub/b.txt', join(folder, 'inside.md'));
  expect((await loadPosts(folder, OPTIONS)).bySlug.has('inside')).toBe(true);
  symlinkSync('../secret.md', join(folder, 'outside.md'));
  symlinkSync('..', join(folder, 'loop'));
  symlinkSync('nowhere', join(folder, 'broken.md'));
  symlinkSync('round.md', join(folder, 'round.md'));
  expect((await failures()).map((line) => line.split(' ')[0])).toEqual([
    'broken.md:1:1',
    'loop:1:1',
    'outside.md:1:1',
    'round.md:1:1',
  ]);
});

test('with a cache, only changed files are read again', async () => {
  const cache: FileCache = new Map();
  write({ 'a.md': post(), 'b.md': post() });
  const first = await loadPosts(folder, { ...OPTIONS, cache });
  write({ 'b.md': post('slug: c\n') });
  utimesSync(join(folder, 'b.md'), 1, 1);
  const second = await loadPosts(folder, { ...OPTIONS, cache });
  expect(second.bySlug.get('a')).toBe(first.bySlug.get('a'));
  expect([...second.bySlug.keys()]).toEqual(['a', 'c']);
  rmSync(join(folder, 'a.md'));
  expect([...(await loadPosts(folder, { ...OPTIONS, cache })).bySlug.keys()]).toEqual(['c']);
});

test('an alias that could never redirect to its post is an error at its position', async () => {
  write({
    'a.md': post("aliases: [/b, '/tags/x', /old/%E3%81%82]\n"),
    'b.md': post('aliases:\n  - https://old.example/old/あ/\n  - /b/\n  - /entry/2015\n'),
  });
  expect(await failures()).toEqual([
    expect.stringMatching(/^a\.md:4:11 .*「\/b」/),
    expect.stringMatching(/^a\.md:4:15 .*「\/tags\/x」/),
    expect.stringMatching(/^b\.md:5:5 .*\ba\.md/),
    expect.stringMatching(/^b\.md:6:5 .*「\/b\/」/),
  ]);
});

test('descriptions of series are neither posts nor pages, and share no slugs with them', async () => {
  write({
    'a.md': post('series: 庭\n'),
    '庭.md': post(),
    'series/庭.md': '---\n---\nDescription.\n',
  });
  const { posts, descriptions, bySlug } = await loadPosts(folder, OPTIONS);
  expect(posts.map(({ slug }) => slug)).toEqual(['a', '庭']);
  expect(descriptions.map(({ slug, body }) => [slug, body])).toEqual([['庭', 'Description.\n']]);
  expect(bySlug.get('庭')?.kind).toBe('post');
});

test('a description that no series has, and a second one of a series, are errors', async () => {
  write({
    'a.md': post('series: Next\ndraft: true\n'),
    'b.md': post(),
    'series/next.md': '---\n---\n',
    'series/ＮＥＸＴ.md': '---\n---\n',
    'series/trip.md': '---\n---\n',
  });
  expect(await failures()).toEqual([
    expect.stringMatching(/^series\/trip\.md:1:1 .*「trip」/),
    expect.stringMatching(/^series\/ＮＥＸＴ\.md:1:1 .*series\/next\.md/),
  ]);
});

test('an alias below /series is refused only where a series has its page', async () => {
  write({
    'a.md': post('aliases: [/series/garden, /series/garden/1, /series/trip, /series]\n'),
    'b.md': post('series: garden\n'),
  });
  expect(await failures()).toEqual([
    expect.stringMatching(/^a\.md:4:11 .*「\/series\/garden」/),
    expect.stringMatching(/^a\.md:4:59 .*「\/series」/),
  ]);
});

test('readPosts returns all posts without errors, and every error', async () => {
  write({
    'a.md': post(),
    'bad.md': '---\ntitle: t\n---\n',
    'sub/A.md': post(),
    'warned.md': post('colour: red\n'),
  });
  const { posts, errors, warnings } = readPosts(folder, OPTIONS);
  expect(posts.map(({ slug }) => slug)).toEqual(['a', 'warned']);
  expect(errors.map(({ file }) => file)).toEqual([`${folder}/bad.md`, `${folder}/sub/A.md`]);
  expect(warnings.map(({ file }) => file)).toEqual([`${folder}/warned.md`]);
  rmSync(folder, { recursive: true });
  expect(readPosts(folder, OPTIONS)).toMatchObject({ posts: [], errors: [{ file: folder }] });
});

test('posts of a later day or time are omitted, and marked as scheduled where drafts are included', async () => {
  write({
    'out.md': post('', '2015-02-18'),
    'today.md': post('publishAt: 2015-02-19 08:59\n', '2015-02-19'),
    'later-today.md': post('publishAt: 2015-02-19 09:01\n', '2015-02-19'),
    'tomorrow.md': post('', '2015-02-20'),
  });
  const now = new Date('2015-02-19T09:00:00+09:00');
  const { posts, bySlug } = await loadPosts(folder, { ...OPTIONS, now });
  expect(posts.map(({ slug }) => slug)).toEqual(['today', 'out']);
  expect([...bySlug.keys()]).toEqual(['today', 'out']);
  const shown = await loadPosts(folder, { ...OPTIONS, now, includeDrafts: true });
  const scheduled = shown.posts.filter((post) => post.scheduled).map(({ slug }) => slug);
  expect(scheduled).toEqual(['tomorrow', 'later-today']);
  expect((await loadPosts(folder, OPTIONS)).posts).toHaveLength(4);
});

test('a renamed post has the slug of its first publication, and with a lock file also the day', async () => {
  write({
    'guid-renamed.md': post('aliases: [/guid]\n'),
    'old-blog.md': post('aliases: [/a/b.html]\n'),
  });
  const first = async (slug: string) =>
    (await loadPosts(folder, OPTIONS)).bySlug.get(slug)?.firstPublishedAs;
  expect(await first('guid-renamed')).toBe('2015-02-18/guid');
  expect(await first('old-blog')).toBeUndefined();
  write({
    'urls.lock': '/guid\t2015-02-17\tt\n/old-blog\t2014-01-01\tt\n',
    'old-blog.md': post('', '2015-02-19'),
  });
  expect(await first('guid-renamed')).toBe('2015-02-17/guid');
  expect(await first('old-blog')).toBe('2014-01-01/old-blog');
});
