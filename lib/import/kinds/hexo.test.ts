import { expect, test } from 'vitest';
import { blogFolder, notesOf, readAll } from '../testing/blogs';
import { openHexo } from './hexo';

async function read(files: Record<string, string>) {
  const source = openHexo({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  return { source, entries: await readAll(source) };
}

/** Returns the URLs of a post in a blog with the given configuration. */
async function urlsOf(config: string, name: string, front: string): Promise<string[]> {
  const { entries } = await read({
    '_config.yml': config,
    [`source/${name}`]: `---\n${front}\n---\n文\n`,
  });
  return entries[0]?.urls ?? [];
}

const NAMED = 'title: Named Post\ndate: 2016-05-06 23:50:10\ncategories: [Tech, Web Dev]';
const DEEP = 'title: Crème brûlée & C++\ndate: 2017-03-04\ncategories:\n  - [A, B]\n  - [C.D]';

// The paths that Hexo 7.3 gives to these posts, on a machine in the time zone of the blog.
test.each([
  ['', '_posts/花見.md', 'date: 2015-02-18 09:30:00', '/2015/02/18/花見/'],
  ['', '_posts/sub/deep post.md', DEEP, '/2017/03/04/sub/deep post/'],
  ['', '_posts/dots.v1.2.md', 'date: 2020-02-29 12:00:00', '/2020/02/29/dots.v1.2/'],
  ['', '_posts/own.md', 'date: 2019-01-01\npermalink: x/y.html', '/x/y.html'],
  ['permalink: :i_month/:i_day/:hour-:minute-:second/', '_posts/a.md', NAMED, '/5/6/23-50-10/'],
  [
    'permalink: posts/:abbrlink/',
    '_posts/a.md',
    `${NAMED}\nabbrlink: 4a17b156`,
    '/posts/4a17b156/',
  ],
  ['permalink: :category/:name.html', '_posts/sub/a b.md', NAMED, '/Tech/Web-Dev/a b.html'],
  ['permalink: :category/:name/', '_posts/a.md', DEEP, '/C-D/a/'],
  ['permalink: :category/\ndefault_category: misc', '_posts/a.md', 'date: 2020-01-01', '/misc/'],
  ['permalink: :category/\nfilename_case: 1', '_posts/a.md', NAMED, '/tech/web-dev/'],
  ['permalink: :category/\ncategory_map:\n  Tech: t', '_posts/a.md', NAMED, '/t/Web-Dev/'],
  ['permalink: :post_title/', '_posts/a.md', DEEP, '/creme-brulee-c/'],
  ['permalink: :post_title/', '_posts/a.md', 'title: が ぎ', '/が-ぎ/'],
  ['permalink: :lang/:title/\npermalink_defaults:\n  lang: ja', '_posts/a.md', NAMED, '/ja/a/'],
  ['permalink: :lang/:title/', '_posts/a.md', `${NAMED}\nlang: en`, '/en/a/'],
  ['permalink: :title/\nroot: /blog/', '_posts/a.md', NAMED, '/blog/a/'],
  [
    'timezone: America/New_York\npermalink: :hash/',
    '_posts/plain.md',
    'date: 2015-02-18 09:30:00',
    '/673de54db27b/',
  ],
  [
    'new_post_name: :year-:month-:day-:title.md\npermalink: :year/:month/:title/',
    '_posts/2016-05-06-named.md',
    NAMED,
    '/2016/05/named/',
  ],
  // A file name that does not match the pattern.
  [
    'new_post_name: :year-:month-:day-:title.md\npermalink: :title/',
    '_posts/sub/deep post.md',
    DEEP,
    '/sub-deep-post/',
  ],
  ['', 'about/index.md', 'title: About', '/about/'],
  ['', 'note.md', 'title: Note', '/note.html'],
])(
  'with the configuration %j, %s has the URL that Hexo gives it',
  async (config, name, front, url) => {
    expect((await urlsOf(config, name, front))[0]).toBe(url);
  },
);

test.each(['2020-01-02 08:59:00', '2020-01-02'])(
  'a post of before nine in Japan, %s, also has the URL that a machine in UTC gives it',
  async (date) => {
    const urls = await urlsOf('timezone: Asia/Tokyo', '_posts/a.md', `date: ${date}`);
    expect(urls).toEqual(['/2020/01/02/a/', '/2020/01/01/a/']);
  },
);

test('a blog without a time zone has the same URLs on every machine', async () => {
  const urls = await urlsOf('', '_posts/a.md', 'date: 2020-01-02 08:59:00');
  expect(urls).toEqual(['/2020/01/02/a/']);
});

// Hexo reads a YAML timestamp as the time in UTC, and any other time as local.
test.each([
  ['2018-01-01 00:10:00 +0900', '/2018/01/01/a/'],
  ['2019-12-31T20:00:00Z', '/2019/12/31/a/'],
  ['2019-06-30 03:00:00 +09:00', '/2019/06/29/a/'],
])('a post with date: %s has the path %s', async (date, url) => {
  expect((await urlsOf('timezone: Asia/Tokyo', '_posts/a.md', `date: ${date}`))[0]).toBe(url);
});

// What hexo-abbrlink 2.2 writes for the title "Named Post".
test.each([
  ['abbrlink:\n  alg: crc32\n  rep: hex', '/posts/33d9624d/'],
  ['abbrlink:\n  rep: dec', '/posts/60857/'],
])('the plugin hexo-abbrlink names a post by a checksum of its title: %j', async (config, url) => {
  const permalink = `permalink: posts/:abbrlink/\n${config}`;
  expect(await urlsOf(permalink, '_posts/a.md', NAMED)).toEqual([url]);
  expect(await urlsOf(permalink, '_posts/a.md', `${NAMED}\nabbrlink: own`)).toEqual([
    '/posts/own/',
  ]);
});

test.each([
  'permalink: posts/:shortlink/',
  'permalink: posts/:abbrlink/',
  'permalink: :title/\npermalink_pinyin:\n  enable: true',
])('a post whose URL only a plugin knows has none, and a note: %j', async (config) => {
  const { entries } = await read({
    '_config.yml': config,
    'source/_posts/a.md': `---\n${NAMED}\n---\n`,
  });
  expect(entries).toMatchObject([{ urls: [] }]);
  const [, pattern] = /^permalink: (.*)/.exec(config) ?? [];
  expect(entries.flatMap(notesOf)).toEqual([`lost urlUnknown ${pattern}`]);
});

test('every key of the front matter that has no use here is named', async () => {
  const { entries } = await read({
    'source/_posts/a.md':
      '---\ntitle: 題\ndate: 2020-01-01\nauthor: 人\ntoc: true\ntop_img: /a.png\nmathjax: true\n---\n',
  });
  expect(entries.flatMap(notesOf)).toEqual([
    'lost keyUnknown top_img',
    'changed keyOfTheme toc',
    'changed keyOfTheme mathjax',
  ]);
});

test.each([
  ['', '一\\\n二\n'],
  ['marked:\n  breaks: false', '一\n二\n'],
])('a line break is shown unless the renderer is told not to: %j', async (config, markdown) => {
  const { entries } = await read({
    '_config.yml': config,
    'source/_posts/a.md': '---\n---\n一\n二\n',
  });
  expect(entries).toMatchObject([{ markdown }]);
});

test.each([
  ['hexo-renderer-markdown-it', 'markdown:\n  render:\n    breaks: false'],
  ['hexo-renderer-kramed', 'kramed:\n  breaks: false'],
  ['hexo-renderer-pandoc', ''],
])('%s shows no line break', async (plugin, config) => {
  const { entries } = await read({
    '_config.yml': config,
    'package.json': JSON.stringify({ dependencies: { [plugin]: '*' } }),
    'source/_posts/a.md': '---\n---\n一\n二\n',
  });
  expect(entries).toMatchObject([{ markdown: '一\n二\n' }]);
});

test('new_post_name decides how the day, the language and the title are read from a file name', async () => {
  const { entries } = await read({
    '_config.yml': 'new_post_name: :lang/:year-:month-:day-:title.md',
    'source/_posts/en/2016-05-06-walk.md': '---\ntitle: Walk\n---\n',
  });
  expect(entries).toMatchObject([{ lang: 'en', name: 'walk', publishedOn: { day: '2016-05-06' } }]);
});

test('a file that Hexo ignores is reported and not imported', async () => {
  const { entries, source } = await read({
    '_config.yml': "skip_render: ['README.md', 'lab/**']\nexclude: source/old/*.md",
    'source/README.md': '# 読んで',
    'source/lab/a/b.md': 'x',
    'source/old/c.md': 'x',
    'source/kept.md': '---\ntitle: 残る\n---\n文\n',
  });
  expect(entries.map(({ id }) => id)).toEqual(['source/kept.md']);
  expect(
    source
      .skipped()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['source/README.md', 'source/lab/a/b.md', 'source/old/c.md']);
});

test('HTML that was published as it is, and pages for errors, are reported with that reason', async () => {
  const { entries, source } = await read({
    '_config.yml': "skip_render: 'lab/**'\nexclude: source/old/*.html",
    'source/lab/a.html': '<p>見本</p>',
    'source/b.html': '<p>見本</p>',
    'source/old/c.html': '<p>見本</p>',
    'source/404.md': '---\ntitle: ありません\n---\n文\n',
    'source/404/index.md': '---\ntitle: ありません\n---\n文\n',
    'source/_posts/404.md': '---\ntitle: 404の話\n---\n文\n',
  });
  expect(entries.map(({ id }) => id)).toEqual(['source/_posts/404.md']);
  const reasons = source.skipped().map(({ id, why }) => [id, why]);
  expect(Object.fromEntries(reasons)).toEqual({
    'source/lab/a.html': 'asIs',
    'source/b.html': 'asIs',
    'source/old/c.html': 'unbuilt',
    'source/404.md': 'errorPage',
    'source/404/index.md': 'errorPage',
  });
});

test('a page without text, which the theme fills, is reported and not imported', async () => {
  const { entries, source } = await read({
    'source/tags/index.md': '---\ntitle: タグ\ntype: tags\n---\n',
    'source/about/index.md': '---\ntitle: 紹介\n---\n坂の町に住んでいます。\n',
    'source/_posts/a.md': '---\ntitle: 題だけ\n---\n',
  });
  expect(entries.map(({ id }) => id)).toEqual(['source/_posts/a.md', 'source/about/index.md']);
  expect(source.skipped()).toEqual([{ id: 'source/tags/index.md', why: 'byTheme' }]);
});

test('an HTML file of the source folder is a page if it has a title', async () => {
  const { entries } = await read({
    'source/works/index.html': 'title: 作品\nlayout: page\n---\n<p>坂の地図。</p>\n',
    'source/proof.html': 'proof: 123',
    'source/demo/index.html': '<!DOCTYPE html><title>Demo</title>',
  });
  expect(entries).toMatchObject([
    { title: '作品', kind: 'page', urls: ['/works/'], body: '<p>坂の地図。</p>\n' },
  ]);
});

test('front matter without its first line may have spaces before its colons', async () => {
  const { entries } = await read({
    'source/_posts/a.md': 'title    : 題\ntags     : 旅\ndate     : 2010-07-10\n---\n文\n',
  });
  expect(entries).toMatchObject([
    { title: '題', tags: ['旅'], publishedOn: { day: '2010-07-10' }, body: '文\n' },
  ]);
});

test('front matter may be indented with tabs', async () => {
  const { entries } = await read({
    'source/_posts/a.md': '---\ntitle: 題\ntags:\n\t- 一\n  - 二\n---\n文\n',
  });
  expect(entries).toMatchObject([{ title: '題', tags: ['一', '二'] }]);
});

test.each([
  ['mathjax: true', '', '$x$と$a.b$'],
  ['title: 題', '', '$x$と\\$a.b\\$'],
  ['title: 題', 'mathjax:\n  enable: true', '$x$と$a.b$'],
  ['mathjax: false', 'mathjax:\n  enable: true', '$x$と\\$a.b\\$'],
])(
  'dollar signs are formulas where the old blog read them: %j %j',
  async (front, config, markdown) => {
    const { entries } = await read({
      '_config.yml': config,
      'source/_posts/a.md': `---\n${front}\n---\n$x$と$a.b$`,
    });
    expect(entries).toMatchObject([{ markdown }]);
  },
);

test('a container of a plugin becomes a box of this blog', async () => {
  const { entries } = await read({
    'source/_posts/a.md': '---\n---\n前。\n\n:::info\n箱の\n文。\n:::\n',
  });
  expect(entries).toMatchObject([{ markdown: '前。\n\n:::note info\n箱の\\\n文。\n:::\n' }]);
});

// https://github.com/D0n9X1n/hexo-blog-encrypt
test('a post with a password becomes a draft', async () => {
  const { entries } = await read({
    'source/_posts/a.md': '---\ntitle: a\npassword: secret\n---\n文\n',
  });
  expect(entries[0]?.draft).toBe(true);
  expect(entries[0]?.notes).toEqual([{ level: 'changed', name: 'visibility', value: 'password' }]);
});
