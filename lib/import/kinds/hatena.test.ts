import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder, newFolder, notesOf, readAll } from '../testing/blogs';
import { openHatena } from './hatena';

const EDIT = 'https://blog.hatena.ne.jp/kawabe/kawabe.hatenablog.com/atom';
const PICTURE =
  'https://cdn-ak.f.st-hatena.com/images/fotolife/k/kawabe/20210222/20210222090000.png';

const entry = (path: string, more = '', body = '本文\n') =>
  `---\nTitle: 川を歩く\nDate: 2021-02-22T09:00:00+09:00\nURL: https://kawabe.example/entry/${path}\nEditURL: ${EDIT}/entry/1\n${more}---\n\n${body}`;

const open = (files: Record<string, string>, media?: string) =>
  openHatena({ path: blogFolder(files), media, timeZone: 'UTC' });

const read = (files: Record<string, string>) => readAll(open(files));

test('an entry becomes a post with its title, day, categories and former URL', async () => {
  const id = 'kawabe.hatenablog.com/entry/2021/02/22/090000.MD';
  const files = { [id]: entry('2021/02/22/090000', 'Category:\n- 日記\n- 川, 山\n') };
  expect(await read(files)).toMatchObject([
    {
      ...{ id, kind: 'post', title: '川を歩く', name: '2021-02-22-090000', draft: false },
      tags: ['日記', '川, 山'],
      publishedOn: { day: '2021-02-22', instant: new Date('2021-02-22T00:00:00Z') },
      urls: ['/entry/2021/02/22/090000'],
      markdown: '本文\n',
      notes: [],
    },
  ]);
});

test('the hosts are that of the URLs and the first one of the blog, which redirects', () => {
  const { hosts } = open({ 'a.md': entry('a') });
  expect(hosts).toEqual(['kawabe.example', 'kawabe.hatenablog.com']);
});

test.each([
  ['20210222/1613952000', '20210222-1613952000'],
  ['2021/02/22/%E5%B7%9D', '川'],
  ['ruby/gem', 'ruby-gem'],
])('/entry/%s has the slug %s', async (path, name) => {
  expect(await read({ 'entries/a.md': entry(path) })).toMatchObject([{ name }]);
});

test('the description of a theme is no entry, and links to other sites stay', async () => {
  const body = '[潮](https://tide.example/) と https://other.example/a#b\n';
  const posts = await read({
    'theme/README.md': '---\ntitle: 見た目\nurl: https://kawabe.example\n---\n本文\n',
    'entry/a.md': entry('a', '', body),
    // An entry has no URL of its own before it is sent.
    'entry/b.md': '---\nTitle: 次\nURL: https://kawabe.example/\n---\n本文\n',
  });
  expect(posts).toMatchObject([
    { id: 'entry/a.md', markdown: body },
    { id: 'entry/b.md', urls: [] },
  ]);
});

test('an entry can have the name of a file of a project', async () => {
  expect(await read({ 'entry/maven/license.md': entry('maven/license') })).toHaveLength(1);
});

test('formulas in dollar signs have no escapes of Markdown', async () => {
  const body = '$$\\sum\\_{i=1} a\\_i$$\n';
  const [post] = await read({ 'entry/a.md': entry('a', '', body) });
  expect(post?.markdown).toBe('$$\\sum_{i=1} a_i$$\n');
});

test.each(['entries', 'draft_entries', '.', 'kawabe.hatenablog.com'])(
  'entries are found in %s',
  async (folder) => {
    expect(await read({ [`${folder}/entry/a.md`]: entry('a') })).toHaveLength(1);
  },
);

test('pages come as pages', async () => {
  const file = entry('a').replace('/entry/a', '/about').replace('/entry/1', '/page/1');
  expect(await read({ 'about.md': file })).toMatchObject([
    { kind: 'page', name: 'about', urls: ['/about'] },
  ]);
});

test('a draft has a former URL only if it has one of its own', async () => {
  const draft = 'Draft: true\n';
  const posts = await read({
    // Hatena Blog makes up this URL in each response.
    'entry/_draft/4207112889900000004.md': entry('2021/02/22/090000', draft),
    'entry/b.md': entry('b', draft),
    'new.md': '---\nTitle: 新しい\nDraft: true\nCustomPath: 2021/c\n---\n本文\n',
  });
  expect(posts).toMatchObject([
    { name: '川を歩く', draft: true, urls: [] },
    { name: 'b', draft: true, urls: ['/entry/b'] },
    { name: '2021-c', draft: true, urls: ['/entry/2021/c'] },
  ]);
});

test('an entry that waits for its date is no draft', async () => {
  const files = { 'a.md': entry('a', 'Draft: true\nScheduled: true\n') };
  expect(await read(files)).toMatchObject([{ draft: false }]);
});

test('keys that have no use here are named', async () => {
  const [post] = await read({
    'a.md': entry('a', 'PreviewURL: https://kawabe.example/draft/x\nmood: calm\n'),
  });
  expect(post && notesOf(post)).toEqual(['lost keyUnknown PreviewURL', 'lost keyUnknown mood']);
});

test('a file without the front matter of an entry is named', async () => {
  const source = open({ 'README.md': '# 川辺\n', 'notes/memo.md': '# メモ\n', 'a.md': entry('a') });
  expect(await readAll(source)).toHaveLength(1);
  expect(source.skipped()).toEqual([{ id: 'notes/memo.md', why: 'noEntry' }]);
});

test('each editing mode becomes Markdown', async () => {
  const posts = await read({
    'a.md': entry('a', '', '*見出し\n一行目\n二行目((注))\n\n>|ruby|\nputs 1\n||<\n'),
    'b.md': entry('b', '', '## 見出し\n\n一行目\n二行目((注))\n'),
    'c.md': entry(
      'c',
      '',
      '<p>[:contents]</p>\n<h3>見出し</h3>\n<p>一行目((注))[https://example.com/:title=題]</p>\n<pre class="code" data-lang="ruby">((a))</pre>\n',
    ),
  });
  expect(posts.map(({ markdown }) => markdown)).toEqual([
    '### 見出し\n\n一行目\n\n二行目[^1]\n\n```ruby\nputs 1\n```\n\n[^1]: 注\n',
    '## 見出し\n\n一行目\n二行目[^1]\n\n[^1]: 注\n',
    '[toc]\n\n### 見出し\n\n一行目[^1][題](https://example.com/)\n\n```ruby\n((a))\n```\n\n[^1]: 注\n',
  ]);
  expect(posts.flatMap((post) => post.notes.map(({ name }) => name))).toEqual([
    'bodyFromHatena',
    'bodyFromHtml',
  ]);
});

test('text without markup is read in the mode of the post before it', async () => {
  const at = (day: number) => `2021-03-0${day}T09:00:00+09:00`;
  const on = (day: number, body: string) =>
    entry(`${day}`, '', body).replace('2021-02-22T09:00:00+09:00', at(day));
  const posts = await read({
    'a.md': on(4, '一\n二\n'),
    'b.md': on(2, '一\n二\n'),
    'c.md': on(3, '# 題\n'),
    'd.md': on(1, '*題\n'),
  });
  expect(posts.map(({ markdown }) => markdown)).toEqual([
    '一\n二\n',
    '一\n\n二\n',
    '# 題\n',
    '### 題\n',
  ]);
});

test('a link or a card to another entry leads to its file and has its title', async () => {
  const source = open({
    'a.md': entry(
      'a',
      '',
      '# 題\n\n[川](/entry/b)と[https://kawabe.hatenablog.com/entry/b:title]\n\n[https://kawabe.example/entry/b#x:embed:cite]\n\n[https://kawabe.example/about:embed:cite]\n',
    ),
    'b.md': entry('b').replace('川を歩く', '山'),
  });
  const [post] = await readAll(source);
  expect(post && source.translate?.({ ...post }, (id) => id)).toBe(
    '# 題\n\n[川](b.md)と[山](b.md)\n\n[山](b.md#x)\n\nhttps://kawabe.example/about\n',
  );
});

test('links to the Hatena Diary of the owner, from which the entries came, lead to their files', async () => {
  const body = `[前](http://d.hatena.ne.jp/kawabe/20080101/p1) [後](https://d.hatena.ne.jp/kawabe/20080102/1199232000#c) [人](http://d.hatena.ne.jp/other/20080101/p1) ![](http://example.com/?http://d.hatena.ne.jp/kawabe/20080101/p1)\n`;
  const blog = open({
    'a.md': entry('20080101/p1'),
    'b.md': entry('20080102/1199232000', '', body),
  });
  const [, post] = await readAll(blog);
  expect(post && blog.translate?.({ ...post }, (id) => id)).toBe(
    '[前](a.md) [後](b.md#c) [人](http://d.hatena.ne.jp/other/20080101/p1) ![](http://example.com/?http://d.hatena.ne.jp/kawabe/20080101/p1)\n',
  );
});

test('pictures stay on Hatena Fotolife, or come from a copy of it', async () => {
  const files = { 'a.md': entry('a', '', '[f:id:kawabe:20210222090000p:plain]\n') };
  const [post] = await read(files);
  expect(post && notesOf(post)).toEqual([`lost pictureRemote ${PICTURE}`]);
  const media = newFolder();
  writeFileSync(join(media, '20210222090000.png'), '');
  const source = open(files, media);
  const [found] = await readAll(source);
  expect(found && notesOf(found)).toEqual([]);
  expect(source.assetOf?.(PICTURE)).toBe('20210222090000.png');
});

test('the extension of a file can name its language', async () => {
  const posts = await read({
    'a.html': entry('a', '', '<p>甲</p>\n'),
    'b.hatena': entry('b', '', '* 見出し\n'),
    'c.html': '<html><p>no entry</p></html>',
  });
  expect(posts.map(({ id, markdown }) => [id, markdown])).toEqual([
    ['a.html', '甲\n'],
    ['b.hatena', '### 見出し\n'],
  ]);
});

test.each([
  [
    '[https://www.youtube.com/watch?v=dQw4w9WgXcQ:movie]',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n',
  ],
  ['>|?|\nx\n||<', '```\nx\n```\n'],
  [':川\n::水の道', '<dl><dt>川</dt><dd>水の道</dd></dl>\n'],
])('the notation %j', async (notation, markdown) => {
  const [post] = await read({ 'a.hatena': entry('a', '', `${notation}\n`) });
  expect(post?.markdown).toBe(markdown);
});
