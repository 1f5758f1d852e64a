import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder, newFolder, notesOf, readAll } from '../testing';
import { openJekyll } from './jekyll';

async function read(files: Record<string, string | Uint8Array>) {
  const source = openJekyll({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  const entries = await readAll(source);
  return { source, entries, entry: entries[0] };
}

/** A post of one day with some front matter. */
function post(front: string, body = '文\n') {
  return { '_posts/2018-05-03-箱.md': `---\n${front}\n---\n${body}` };
}

// https://jekyllrb.com/docs/posts/, /docs/front-matter/, /docs/configuration/front-matter-defaults/
test.each([
  ['a title', 'title: 折り詰め', { title: '折り詰め' }],
  ['no title', 'tags: []', { title: '箱', tags: [] }],
  ['a day of its own', 'date: 2019-01-02', { publishedOn: { day: '2019-01-02' } }],
  ['tags parted by blanks', 'tags: 甘い 辛い', { tags: ['甘い', '辛い'] }],
  ['one tag with a blank', 'tag: New York', { tags: ['New York'] }],
  ['a list of tags', 'tags: [甘い, "とても 辛い"]', { tags: ['甘い', 'とても 辛い'] }],
  [
    'categories are tags',
    'categories: 旅 駅',
    { tags: ['旅', '駅'], urls: ['/旅/駅/2018/05/03/箱.html'] },
  ],
  ['one category with a blank', 'category: 東 日本', { tags: ['東 日本'] }],
  ['a permalink', 'permalink: /箱/', { urls: ['/箱/'] }],
  ['a permalink with fields', 'permalink: /:year/:title', { urls: ['/2018/箱'] }],
  [
    'former addresses',
    'redirect_from: [/a/, b.html, /p/2]',
    { urls: ['/2018/05/03/箱.html', '/a/', '/b.html', '/p/2', '/p/2.html'] },
  ],
  ['not published', 'published: false', { draft: true }],
  ['a slug', 'slug: hako', { urls: ['/2018/05/03/hako.html'] }],
  ['a language', 'lang: en', { lang: 'en' }],
  ['a key that would be a prototype', '__proto__: {draft: true}', { draft: false }],
])('%s', async (_, front, expected) => {
  const { entry } = await read(post(front));
  expect(entry).toMatchObject(expected);
});

test('the folders above _posts are categories', async () => {
  const { entry } = await read({ '旅/北/_posts/2018-5-3-箱.md': '---\n---\n文' });
  expect(entry).toMatchObject({ tags: ['旅', '北'], publishedOn: { day: '2018-05-03' } });
  expect(entry?.urls).toEqual(['/旅/北/2018/05/03/箱.html']);
});

test('the configuration gives host, path, pattern, zone and defaults', async () => {
  const config = [
    'url: https://example.net',
    'baseurl: /blog',
    'permalink: pretty',
    'timezone: UTC',
    'defaults:',
    '  - scope: {path: "", type: posts}',
    '    values: {lang: en, categories: 旅}',
    '  - scope: {path: _posts/北}',
    '    values: {categories: 北}',
  ].join('\n');
  const { source, entry } = await read({
    '_config.yml': config,
    '_posts/北/2018-05-03-箱.md': '---\ndate: 2018-05-03 23:30:00 +0000\n---\n文',
  });
  expect(source.hosts).toEqual(['example.net']);
  expect(entry).toMatchObject({ lang: 'en', tags: ['北'], urls: ['/blog/北/2018/05/03/箱/'] });
});

test('drafts are drafts, pages are pages, and lists stay away', async () => {
  const { source, entries } = await read({
    '_drafts/途中.md': '---\ntitle: 途中\n---\n文',
    'about.md': '---\ntitle: 紹介\npermalink: /about/\n---\n文',
    'index.html': '---\nlayout: home\n---\n',
    'archive.html': '---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}',
    'README.md': '# 読んで',
    '_layouts/post.html': '---\n---\n{{ content }}',
    'robots.md': '見出しのない文',
  });
  expect(entries.map(({ id, kind, draft }) => [id, kind, draft])).toEqual([
    ['_drafts/途中.md', 'post', true],
    ['about.md', 'page', false],
  ]);
  expect(source.skipped()).toEqual([
    { id: 'archive.html', why: 'template' },
    { id: 'index.html', why: 'list' },
  ]);
});

test('links between posts, pictures and included text lead where they led', async () => {
  const { entries } = await read({
    '_config.yml': 'baseurl: /b',
    '_includes/box.html': '<p>{{ include.name }}</p>',
    '_posts/2018-05-03-箱.md': '---\n---\n文',
    '_posts/2018-05-04-次.md':
      '---\n---\n[前]({% post_url 2018-05-03-箱 %})\n\n![絵]({{ "/a.png" | relative_url }})\n\n{% include box.html name="釜" %}',
  });
  expect(entries[1]?.markdown).toBe(
    '[前](/b/2018/05/03/%E7%AE%B1.html)\n\n![絵](/b/a.png)\n\n<p>釜</p>',
  );
});

test('a post in HTML becomes Markdown', async () => {
  const { entry } = await read({
    '_posts/2018-05-03-箱.html': '---\n---\n<p>文は<em>強</em>い。</p>',
  });
  expect(entry?.markdown).toBe('文は*強*い。\n');
});

test('what cannot be translated is named', async () => {
  const { entry } = await read(
    post('title: 箱\nweather: 晴れ', '{{ site.time }}\n\n{:.note}\n文\n'),
  );
  expect(entry && notesOf(entry)).toEqual([
    'lost keyUnknown weather',
    'lost untranslated {{ site.time }}',
    'lost untranslated {:.note}',
  ]);
});

test('hostile files end in a reason, and are never followed out of the folder', async () => {
  const secret = join(newFolder(), 'secret.md');
  writeFileSync(secret, '---\ntitle: 秘密\n---\n');
  const path = blogFolder({
    '_posts/2018-05-03-a.md': '---\n[\n---\n文',
    '_posts/2018-05-04-b.md': Buffer.from([0x83, 0x00, 0xff, 0xfe, 0x90]),
  });
  symlinkSync(secret, join(path, '_posts', '2018-05-05-c.md'));
  const source = openJekyll({ path, timeZone: 'Asia/Tokyo' });
  expect(await readAll(source)).toEqual([]);
  expect(source.skipped().map(({ id, why }) => [id, why])).toEqual([
    ['_posts/2018-05-03-a.md', 'frontMatter'],
    ['_posts/2018-05-04-b.md', 'encoding'],
    ['_posts/2018-05-05-c.md', 'outside'],
  ]);
});
