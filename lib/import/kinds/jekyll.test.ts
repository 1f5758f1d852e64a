import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder, newFolder, notesOf, readAll } from '../testing/blogs';
import { openJekyll } from './jekyll';

async function read(files: Record<string, string | Uint8Array>) {
  const source = openJekyll({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  const entries = await readAll(source);
  return { source, entries, entry: entries[0] };
}

/** Returns the files of a blog with one post that has the given front matter. */
function post(front: string, body = '文\n') {
  return { '_posts/2018-05-03-箱.md': `---\n${front}\n---\n${body}` };
}

// https://jekyllrb.com/docs/posts/, /docs/front-matter/, /docs/configuration/front-matter-defaults/
test.each([
  ['a title', 'title: 折り詰め', { title: '折り詰め' }],
  ['no title, so that its file name is the title', 'tags: []', { title: '箱', tags: [] }],
  [
    'a date, which replaces the day in its file name',
    'date: 2019-01-02',
    { publishedOn: { day: '2019-01-02' } },
  ],
  ['tags separated by spaces', 'tags: 甘い 辛い', { tags: ['甘い', '辛い'] }],
  ['one `tag`, which may contain a space', 'tag: New York', { tags: ['New York'] }],
  ['a list of tags', 'tags: [甘い, "とても 辛い"]', { tags: ['甘い', 'とても 辛い'] }],
  [
    'categories, which become tags and a part of the path',
    'categories: 旅 駅',
    { tags: ['旅', '駅'], urls: ['/旅/駅/2018/05/03/箱.html'] },
  ],
  ['one `category`, which may contain a space', 'category: 東 日本', { tags: ['東 日本'] }],
  ['a permalink', 'permalink: /箱/', { urls: ['/箱/'] }],
  ['a permalink with placeholders', 'permalink: /:year/:title', { urls: ['/2018/箱'] }],
  [
    '`redirect_from`, which adds former paths',
    'redirect_from: [/a/, b.html, /p/2]',
    { urls: ['/2018/05/03/箱.html', '/a/', '/b.html', '/p/2', '/p/2.html'] },
  ],
  ['`published: false`, which makes it a draft', 'published: false', { draft: true }],
  ['a slug', 'slug: hako', { urls: ['/2018/05/03/hako.html'] }],
  ['a language', 'lang: en', { lang: 'en' }],
  ['the key `__proto__`, which has no effect', '__proto__: {draft: true}', { draft: false }],
])('a post with %s', async (_, front, expected) => {
  const { entry } = await read(post(front));
  expect(entry).toMatchObject(expected);
});

test('a post with the name `index` gets one from its title', async () => {
  const { entry } = await read({ '_posts/2018-05-03-index.md': '---\ntitle: 箱\n---\n文' });
  expect(entry).toMatchObject({ name: '', urls: ['/2018/05/03/index.html'] });
});

test('the folders that contain _posts are categories', async () => {
  const { entry } = await read({ '旅/北/_posts/2018-5-3-箱.md': '---\n---\n文' });
  expect(entry).toMatchObject({ tags: ['旅', '北'], publishedOn: { day: '2018-05-03' } });
  expect(entry?.urls).toEqual(['/旅/北/2018/05/03/箱.html']);
});

test('_config.yml sets the host, base path, permalink pattern, time zone and default front matter', async () => {
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

test('a file in _drafts is a draft, other files with front matter are pages, and lists of posts are skipped', async () => {
  const { source, entries } = await read({
    '_drafts/途中.md': '---\ntitle: 途中\n---\n文',
    'about.md': '---\ntitle: 紹介\npermalink: /about/\n---\n文',
    'index.html': '---\nlayout: home\n---\n',
    'tag/旅.md': '---\nlayout: tag\ntag: 旅\n---\n',
    'archive.html': '---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}',
    'README.md': '# 読んで',
    '_layouts/post.html': '---\n---\n{{ content }}',
    'robots.md': '見出しのない文',
    '404.html': '---\npermalink: /404.html\n---\nありません',
  });
  expect(entries.map(({ id, kind, draft }) => [id, kind, draft])).toEqual([
    ['_drafts/途中.md', 'post', true],
    ['about.md', 'page', false],
  ]);
  expect(source.skipped()).toEqual([
    { id: '404.html', why: 'errorPage' },
    { id: 'archive.html', why: 'template' },
    { id: 'index.html', why: 'byTheme' },
    { id: 'tag/旅.md', why: 'byTheme' },
  ]);
});

/** Returns the id and the first URL of each post and page of a blog with these files. */
async function firstUrls(config: string[], files: string[]) {
  const { entries } = await read({
    '_config.yml': config.join('\n'),
    ...Object.fromEntries(files.map((file) => [file, '---\ntitle: 題\n---\n文'])),
  });
  return entries.map(({ id, urls }) => [id, urls[0]]);
}

// https://jekyllrb.com/docs/collections/
test('posts and other collections can set a permalink pattern; a collection without output is not imported', async () => {
  const config = ['collections:', '  posts: {permalink: "/p/:title/"}', '  notes:']
    .concat(['    output: true', '    permalink: /n/:path', '  secret: {output: false}'])
    .concat(['  plain: {output: true}']);
  const files = ['_notes/深/a.md', '_plain/b.md', '_posts/2018-05-03-箱.md', '_secret/c.md'];
  expect(await firstUrls(config, [...files, 'x/_notes/d.md'])).toEqual([
    ['_notes/深/a.md', '/n/深/a'],
    ['_plain/b.md', '/plain/b.html'],
    ['_posts/2018-05-03-箱.md', '/p/箱/'],
  ]);
});

test('the folder collections_dir is not a category, and collections outside of it are not imported', async () => {
  const config = ['collections_dir: 本', 'collections: {notes: {output: true}}'];
  const files = [
    'about.md',
    '本/_drafts/途中.md',
    '本/_notes/a.md',
    '本/旅/_posts/2018-05-03-箱.md',
  ];
  expect(await firstUrls(config, [...files, '_posts/2018-05-04-x.md', '_notes/y.md'])).toEqual([
    ['about.md', '/about.html'],
    ['本/_drafts/途中.md', '/途中.html'],
    ['本/_notes/a.md', '/notes/a.html'],
    ['本/旅/_posts/2018-05-03-箱.md', '/旅/2018/05/03/箱.html'],
  ]);
});

test.each([
  ['source: src', [['_posts/2018-05-03-箱.md', '/2018/05/03/箱.html']]],
  ['source: ./src/', [['_posts/2018-05-03-箱.md', '/2018/05/03/箱.html']]],
  ['source: ../..', [['_posts/2018-05-03-箱.md', '/2018/05/03/箱.html']]],
  ['source: 無い', [['_posts/2018-05-03-箱.md', '/2018/05/03/箱.html']]],
])(
  'with %s, the blog is in that folder, or in the one that holds _posts',
  async (config, expected) => {
    expect(await firstUrls([config], ['src/_posts/2018-05-03-箱.md'])).toEqual(expected);
  },
);

// https://jekyllrb.com/docs/configuration/options/#global-configuration
test('exclude and include apply to files and folders', async () => {
  const config = ['include: [_inc]', 'exclude: [docs/, "perm*", "*.html", "[ab].md"]'];
  const files = ['_inc/y.md', 'a.md', 'c.md', 'docs/a.md', 'permd/x.md', 'x/y.html'];
  expect(await firstUrls(config, [...files, '_inx/z.md', '#d.md'])).toEqual([
    ['_inc/y.md', '/_inc/y.html'],
    ['c.md', '/c.html'],
  ]);
});

// https://jekyllrb.com/docs/configuration/front-matter-defaults/
test('default front matter applies to the folders that match a pattern, or to the files of one type', async () => {
  const config = ['collections: {notes: {output: true}}', 'defaults:']
    .concat(['- {scope: {path: "", type: posts}, values: {permalink: "/p/:title"}}'])
    .concat(['- {scope: {path: "旅/*"}, values: {permalink: "/t/:title"}}'])
    .concat(['- {scope: {path: "", type: notes}, values: {permalink: "/n/:title"}}'])
    .concat(['- {scope: {path: "", type: pages}, values: {permalink: "/g/:basename"}}']);
  const files = ['_notes/a.md', '_posts/2018-05-03-箱.md', 'b.md', '旅/北/_posts/2018-05-03-釜.md'];
  expect(await firstUrls(config, files)).toEqual([
    ['_notes/a.md', '/n/a'],
    ['_posts/2018-05-03-箱.md', '/p/箱'],
    ['b.md', '/g/b'],
    ['旅/北/_posts/2018-05-03-釜.md', '/t/釜'],
  ]);
});

test('the default categories come before the categories of the post', async () => {
  const { entry } = await read({
    '_config.yml': 'defaults: [{scope: {path: ""}, values: {categories: 旅, tags: 甘い}}]',
    ...post('categories: [駅, 旅]\ntags: 辛い'),
  });
  expect(entry).toMatchObject({ urls: ['/旅/駅/2018/05/03/箱.html'], tags: ['辛い', '旅', '駅'] });
});

test('a post without a day in its file name, which Jekyll does not build, becomes a draft without URLs', async () => {
  const { entry } = await read({ '_posts/箱.md': '---\ntitle: 箱\ndate: 2018-05-03\n---\n文' });
  expect(entry).toMatchObject({ draft: true, urls: [] });
  expect(entry && notesOf(entry)).toEqual(['changed visibility 箱.md']);
});

test('Liquid tags become the URLs of posts and images, and the HTML of includes', async () => {
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

test('unknown front matter, Liquid and attribute lists are reported', async () => {
  const { entry } = await read(
    post('title: 箱\nweather: 晴れ', '{{ site.time }}\n\n{:.wide}\n文\n'),
  );
  expect(entry && notesOf(entry)).toEqual([
    'lost keyUnknown weather',
    'lost untranslated {{ site.time }}',
    'lost untranslated {:.wide}',
  ]);
});

test('an unreadable file, and a symbolic link out of the blog, is skipped with the reason', async () => {
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

test('where the source folder is not there, the folder that holds _posts is read, and reported', async () => {
  const { source, entry } = await read({
    '_config.yml': 'source: .build/src\npermalink: /:categories/:title/\n',
    'src/_posts/旅/2018-05-03-箱.md': '---\ncategories: 旅\n---\n![絵](/絵.png)',
    'src/絵.png': '',
  });
  expect(entry).toMatchObject({ urls: ['/旅/箱/'], tags: ['旅'] });
  expect(source.assetRoots[0]).toMatch(/src$/);
  expect(source.skipped()).toEqual([
    { id: '_config.yml (source: .build/src)', why: 'sourceMissing', detail: '→ src' },
  ]);
});

test.each([
  ['tabi/_posts/2018-05-02-次.md', 'tabi/2018-05-02-次', '/tabi/2018/05/02/'],
  ['a/tabi/_posts/2018-05-02-次.md', '/a/tabi/2018-05-02-次', '/a/tabi/2018/05/02/'],
  ['tabi/_posts/2018-05-02-次.1.0.md', '"tabi/2018-05-02-次.1.0"', '/tabi/2018/05/02/'],
])('a post in %s is found by %s', async (file, name, url) => {
  const { entries } = await read({
    'z/_posts/2018-05-03-箱.md': `---\n---\n[次]({% post_url ${name} %})`,
    'other/_posts/2018-05-02-次.md': '---\n---\n',
    [file]: '---\n---\n',
  });
  const [entry] = entries.filter(({ id }) => id === 'z/_posts/2018-05-03-箱.md');
  expect(decodeURI(entry?.markdown ?? '')).toContain(`[次](${url}`);
});

test('the name of a post in post_url can begin with a slash', async () => {
  const { entries } = await read({
    '_posts/旅/2018-05-03-箱.md': '---\n---\n[次]({% post_url /旅/2018-05-02-次 %})',
    '_posts/旅/2018-05-02-次.md': '---\n---\n文',
  });
  expect(entries[1]?.markdown).toBe('[次](/2018/05/02/%E6%AC%A1.html)');
});

// Jekyll warns: "did not match a post using the new matching method", and links to the post.
test('post_url finds a post in a folder by the name of its file alone', async () => {
  const { entries } = await read({
    '_posts/旅/2018-05-03-箱.md': '---\n---\n[次]({% post_url 2018-05-02-次 %})',
    '_posts/旅/2018-05-02-次.md': '---\n---\n文',
  });
  expect(entries[1]?.markdown).toBe('[次](/2018/05/02/%E6%AC%A1.html)');
});

test('the former URL of a permalink with a field of a plugin is reported as unknown', async () => {
  const { entry } = await read({
    ...post(''),
    '_config.yml': 'permalink: /:year/:pinyin/:title/\n',
  });
  expect(entry?.urls).toEqual([]);
  expect(entry && notesOf(entry)).toEqual(['lost urlUnknown /:year/:pinyin/:title/']);
});

// Without `timezone`, GitHub Pages builds in UTC: https://jekyllrb.com/docs/configuration/options/
test.each([
  ['2018-05-03 03:00:00 +0900', '', ['/2018/05/03/箱.html', '/2018/05/02/箱.html']],
  ['2018-05-02 19:00:00 +0000', '', ['/2018/05/03/箱.html', '/2018/05/02/箱.html']],
  ['2018-05-03 12:00:00 +0900', '', ['/2018/05/03/箱.html']],
  ['2018-05-03 03:00:00', '', ['/2018/05/03/箱.html']],
  ['2018-05-03 03:00:00 +0900', 'timezone: Asia/Tokyo', ['/2018/05/03/箱.html']],
])(
  'a post of %s with the setting %j has the URL of each day it may have',
  async (date, config, urls) => {
    const { entry } = await read({ ...post(`date: ${date}`), '_config.yml': `${config}\n` });
    expect(entry?.urls).toEqual(urls);
  },
);

test('published: true is no key that gets lost, also of a post that is hidden', async () => {
  const { entry } = await read(post('published: true\nhidden: true'));
  expect(entry && notesOf(entry)).toEqual(['changed visibility hidden: true']);
});

test('keys that are not used are reported with their values', async () => {
  const { entry } = await read(post('layout: wide\nauthor: 太郎\ntoc: true\npin: false'));
  expect(entry && notesOf(entry)).toEqual(['changed keyOfTheme layout', 'changed keyOfTheme toc']);
  expect(entry?.authors).toEqual(['太郎']);
});

test('a folder of posts that is named after a language gives it, and no tag', async () => {
  const source = openJekyll({
    path: blogFolder({
      '_config.yml': 'lang: ja\npermalink: /:categories/:title/\n',
      '_posts/2020-01-02-a.md': '---\n---\n文',
      'en/_posts/2020-01-02-a.md': '---\n---\nwords',
      'it/_posts/2020-01-02-b.md': '---\n---\n文',
    }),
    timeZone: 'Asia/Tokyo',
  });
  const read = (await readAll(source)).map(({ id, lang, tags, urls, versionOf }) => ({
    ...{ id, lang, tags, urls, versionOf },
  }));
  expect(read).toMatchObject([
    { id: '_posts/2020-01-02-a.md', lang: undefined, tags: [], urls: ['/a/'], versionOf: '/a/' },
    { id: 'en/_posts/2020-01-02-a.md', lang: 'en', tags: [], urls: ['/en/a/'], versionOf: '/a/' },
    { id: 'it/_posts/2020-01-02-b.md', lang: undefined, tags: ['it'], urls: ['/it/b/'] },
  ]);
});

// https://github.com/untra/polyglot#configuration, https://github.com/kurtsson/jekyll-multiple-languages-plugin
test('the folders of languages give the languages, the URLs and the versions of posts', async () => {
  const { entries } = await read({
    '_config.yml': 'languages: [ja, en]\npermalink: /:title/\n',
    ...Object.fromEntries(
      ['_i18n/ja/_posts/', '_i18n/en/_posts/'].map((folder) => [
        `${folder}2020-01-02-a.md`,
        '---\ntitle: 題\n---\n',
      ]),
    ),
    'en/_posts/2020-01-02-b.md': '---\ntitle: B\ntags: x\n---\n',
  });
  expect(
    entries.map(({ lang, urls, tags, versionOf }) => [lang, urls[0], tags, versionOf]),
  ).toEqual([
    ['en', '/en/a/', [], '/a/'],
    ['ja', '/a/', [], '/a/'],
    ['en', '/b/', ['x'], '/b/'],
  ]);
});

test('the files of a collection without pages are reported as not built', async () => {
  const { source } = await read({
    '_config.yml': 'collections:\n  authors: { output: false }\n',
    '_authors/a.md': '---\nname: 人\n---\n',
    ...post('title: 題'),
  });
  expect(source.skipped()).toEqual([{ id: '_authors/a.md', why: 'unbuilt' }]);
});

test.each([
  ['markdown: rdiscount', '## 題'],
  ['markdown: redcarpet', '## 題'],
  ['kramdown:\n  input: kramdown', '## 題'],
  ['markdown: kramdown', '##題'],
  ['markdown: kramdown\nkramdown:\n  input: GFM', '##題'],
  ['markdown: pandoc', '##題'],
])('with the setting %j, ##題 is %s', async (config, expected) => {
  const { entry } = await read({
    '_config.yml': `${config}\n`,
    '_posts/2018-05-03-箱.md': '---\n---\n##題\n\n```\n#code\n```\n',
  });
  expect(entry?.markdown).toBe(`${expected}\n\n\`\`\`\n#code\n\`\`\`\n`);
});
