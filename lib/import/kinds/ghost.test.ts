import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportFile, newFolder, notesOf, readAll } from '../testing/blogs';
import { openGhost } from './ghost';

const ROW = {
  ...{ id: 'a1', uuid: 'u1', title: '川を歩く', slug: 'river', html: '<p>本文</p>', type: 'post' },
  ...{ status: 'published', visibility: 'public', featured: 0, mobiledoc: null, lexical: '{}' },
  ...{ published_at: '2021-02-22T00:30:00.000Z', updated_at: '2021-02-22 16:00:00' },
};

const exported = (posts: object[], more: object = {}) =>
  exportFile(JSON.stringify({ db: [{ meta: {}, data: { posts, ...more } }] }), 'ghost.json');

const open = (posts: object[], more?: object, media?: string) =>
  openGhost({ path: exported(posts, more), media, timeZone: 'Asia/Tokyo' });

const readRow = async (row: object, more?: object) => {
  const [post] = await readAll(await open([{ ...ROW, ...row }], more));
  if (!post) throw new Error('no post');
  return post;
};

test('a post has its title, times in UTC, tags in order and former URL', async () => {
  const post = await readRow(
    { custom_excerpt: '朝の話', feature_image: '__GHOST_URL__/content/images/2021/02/a.png' },
    {
      tags: [
        { id: 't1', name: '水' },
        { id: 't2', name: '#internal' },
        { id: 't3', name: '散歩' },
      ],
      posts_tags: [
        { post_id: 'a1', tag_id: 't1', sort_order: 2 },
        { post_id: 'a1', tag_id: 't2', sort_order: 0 },
        { post_id: 'a1', tag_id: 't3', sort_order: 1 },
      ],
    },
  );
  expect(post).toMatchObject({
    ...{ id: 'river', kind: 'post', title: '川を歩く', name: 'river', urls: ['/river/'] },
    ...{ draft: false, tags: ['散歩', '水'], description: '朝の話', markdown: '本文\n' },
    publishedOn: { day: '2021-02-22', instant: new Date('2021-02-22T00:30:00Z') },
    updatedAt: { day: '2021-02-23', instant: new Date('2021-02-22T16:00:00Z') },
    image: '/content/images/2021/02/a.png',
  });
  expect(notesOf(post)).toEqual(['lost keyUnknown tags: #internal']);
});

test('a post has its authors in order, in an old export its only one', async () => {
  const users = [
    { id: 'u1', name: '山田花子', slug: 'hanako' },
    { id: 'u2', name: '佐藤健', slug: 'ken' },
  ];
  const posts_authors = [
    { post_id: 'a1', author_id: 'u1', sort_order: 1 },
    { post_id: 'a1', author_id: 'u2', sort_order: 0 },
  ];
  const several = await readRow({}, { users, posts_authors });
  expect(several.authors).toEqual(['佐藤健', '山田花子']);
  expect((await readRow({ author_id: 'u1' }, { users })).authors).toEqual(['山田花子']);
  expect(notesOf(several)).toEqual([]);
});

test.each([
  [{ status: 'draft' }, []],
  [{ visibility: 'paid' }, ['changed visibility paid']],
])('%j makes a draft', async (row, notes) => {
  const post = await readRow(row);
  expect(post.draft).toBe(true);
  expect(notesOf(post)).toEqual(notes);
});

test('a scheduled post is none, and a page is a page', async () => {
  expect(await readRow({ status: 'scheduled', type: 'page' })).toMatchObject({
    draft: false,
    kind: 'page',
  });
});

test('a featured post is pinned', async () => {
  expect((await readRow({ featured: 1 })).pinned).toBe(true);
  expect((await readRow({ featured: 0 })).pinned).toBe(false);
});

test('values without a use are named', async () => {
  const meta = {
    posts_meta: [{ id: 'm1', post_id: 'a1', feature_image_alt: '橋', og_title: null }],
  };
  expect(notesOf(await readRow({ codeinjection_head: '<style>', own: 'x' }, meta))).toEqual([
    'lost keyUnknown own',
    'lost keyUnknown codeinjection_head: <style>',
    'lost keyUnknown feature_image_alt: 橋',
  ]);
});

test.each([
  [
    'a bookmark card, whose words a comment keeps',
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://example.com/a"><div class="kg-bookmark-title">題</div><div class="kg-bookmark-description">説明</div></a><figcaption>続き</figcaption></figure>',
    'https://example.com/a\n\n<!-- 題 説明 -->\n\n続き\n',
  ],
  [
    'a picture with a caption, and a link to another post',
    '<figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/a.png" class="kg-image" alt="橋"><figcaption>朝</figcaption></figure><p><a href="__GHOST_URL__/other/">前</a></p>',
    '![橋](/content/images/a.png "朝")\n\n[前](/other/)\n',
  ],
  [
    'code with its language',
    '<pre><code class="language-ruby">puts 1</code></pre>',
    '```ruby\nputs 1\n```\n',
  ],
])('%s', async (_, html, markdown) => {
  expect((await readRow({ html })).markdown).toBe(markdown);
});

test('a single Markdown card and the Markdown of old versions stay as their author wrote them', async () => {
  const card = { cardName: 'card-markdown', markdown: '* 石\n* [草](__GHOST_URL__/kusa/)' };
  const sections = [
    [10, 0],
    [1, 'p', []],
  ];
  const mobiledoc = JSON.stringify({
    version: '0.3.1',
    cards: [['card-markdown', card]],
    sections,
  });
  expect((await readRow({ mobiledoc })).markdown).toBe('* 石\n* [草](/kusa/)\n');
  expect((await readRow({ markdown: '* 石', published_at: 1_613_953_800_000 })).markdown).toBe(
    '* 石\n',
  );
});

test('words that only the published HTML has are named', async () => {
  const post = await readRow({ markdown: '* 石', html: '<ul><li>石</li><li>草</li></ul>' });
  expect(post.markdown).toBe('* 石\n');
  expect(notesOf(post)).toEqual(['lost htmlDiffers 草']);
});

test('a post that only has the format of the editor is named', async () => {
  expect(notesOf(await readRow({ html: null }))).toEqual(['lost untranslated lexical / mobiledoc']);
});

test('pictures come from a copy of content/images', async () => {
  const media = newFolder();
  mkdirSync(join(media, '2021'));
  writeFileSync(join(media, '2021/a.png'), '');
  const source = await open([ROW], {}, media);
  expect(source.assetOf?.('/content/images/2021/a.png')).toBe('2021/a.png');
});

test.each([['{"data":{}}'], ['[1]'], ['{"db":']])('%s is refused', async (text) => {
  const path = exportFile(text, 'x.json');
  await expect(openGhost({ path, timeZone: 'Asia/Tokyo' })).rejects.toThrow();
});

const settings = (values: Record<string, string>) => ({
  settings: Object.entries(values).map(([key, value]) => ({ key, value })),
});

test('the setting permalinks of an old export gives the former URL, on the day in its time zone', async () => {
  const more = settings({ permalinks: '/:year/:month/:day/:slug/', active_timezone: 'Asia/Tokyo' });
  const row = { published_at: '2015-02-28T16:00:00.000Z' };
  expect((await readRow(row, more)).urls).toEqual(['/2015/03/01/river/']);
  expect((await readRow({ ...row, page: 1 }, more)).urls).toEqual(['/river/']);
});

test('where the setting permalinks has a tag or an author, the former URL is reported as unknown', async () => {
  const post = await readRow({}, settings({ permalinks: '/:primary_tag/:slug/' }));
  expect(post.urls).toEqual([]);
  expect(notesOf(post)).toEqual(['lost urlUnknown ']);
});

test('links of the blog to itself give the folder that routes.yaml gave its posts', async () => {
  const html =
    '<a href="__GHOST_URL__/blog/river/">川</a> <a href="/blog/hill/">丘</a> <a href="/sale/hill/">店</a>';
  const source = await open([
    { ...ROW, html },
    { ...ROW, id: 'a2', slug: 'hill' },
    { ...ROW, id: 'a3', slug: 'town' },
    { ...ROW, id: 'a4', slug: 'about', type: 'page' },
  ]);
  expect((await readAll(source)).map(({ urls }) => urls)).toEqual([
    ['/blog/river/', '/river/'],
    ['/blog/hill/', '/hill/'],
    ['/town/', '/blog/town/'],
    ['/about/'],
  ]);
});

test('the blog has the hosts on which it links to several of its posts, and its time zone', async () => {
  const html =
    '<a href="https://kawabe.example/river/">川</a> <a href="https://kawabe.example/hill">丘</a> <a href="https://other.example/hill/">他</a>';
  const source = await open(
    [
      { ...ROW, html },
      { ...ROW, id: 'a2', slug: 'hill' },
    ],
    settings({ timezone: 'America/Los_Angeles' }),
  );
  expect([source.hosts, source.timeZone]).toEqual([['kawabe.example'], 'America/Los_Angeles']);
});
