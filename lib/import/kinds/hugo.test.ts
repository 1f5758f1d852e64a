import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder, newFolder, notesOf, readAll } from '../testing/blogs';
import { openHugo } from './hugo';

async function read(files: Record<string, string | Uint8Array>) {
  const source = openHugo({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  // A reference can point to a later post, so the whole blog is read once before references are resolved.
  await readAll(source);
  const entries = await readAll(source);
  return { source, entries, post: entries[0] };
}

// https://gohugo.io/content-management/front-matter/, /urls/, /page-bundles/, /multilingual/
test.each([
  [
    'TOML front matter',
    '+++\ntitle = "箱"\ndate = 2020-04-11T09:30:00+09:00\n+++\n文',
    { title: '箱', publishedOn: { day: '2020-04-11' } },
  ],
  [
    'YAML front matter',
    '---\ntitle: 箱\ndate: 2020-04-11\n---\n文',
    { title: '箱', publishedOn: { day: '2020-04-11' } },
  ],
  [
    'JSON front matter',
    '{\n  "title": "箱 }",\n  "tags": ["a"]\n}\n\n文',
    { title: '箱 }', tags: ['a'] },
  ],
  [
    'a TOML date without a time',
    '+++\ndate = 2020-10-10\n+++\n文',
    { publishedOn: { day: '2020-10-10' } },
  ],
  [
    'tags and categories, which both become tags',
    '---\ntags: [木]\ncategories: [工作]\nkeywords: [別]\n---\n文',
    { tags: ['木', '工作'] },
  ],
  ['a draft', '+++\ndraft = true\n+++\n文', { draft: true }],
  [
    'an expiry date in the past, which makes it a draft',
    '---\nexpiryDate: 2020-03-31\n---\n文',
    { draft: true },
  ],
  ['a slug', '---\nslug: Box 1\n---\n文', { name: 'Box 1', urls: ['/posts/box-1/'] }],
  ['a url, which is its path', '---\nurl: en/hello/\n---\n文', { urls: ['/en/hello/'] }],
  [
    'aliases, which are former paths',
    '---\naliases: [/棚/, ../old]\n---\n文',
    { urls: ['/posts/箱-の話/', '/棚/', '/old'] },
  ],
  ['a summary', '---\nsummary: 短く\n---\n文', { description: '短く' }],
  ['lastmod', '---\nlastmod: 2021-01-01\n---\n文', { updatedAt: { day: '2021-01-01' } }],
  ['images', '---\nimages: [/a.png]\n---\n文', { image: '/a.png' }],
])('a post with %s', async (_, file, expected) => {
  const { post } = await read({ 'content/posts/箱 の話.md': file });
  expect(post).toMatchObject(expected);
});

test('a day in the future from which a post is not shown any more is reported', async () => {
  const { post } = await read({ 'content/posts/a.md': '---\nexpiryDate: 2999-03-31\n---\n文' });
  expect(post?.draft).toBe(false);
  expect(post?.notes).toEqual([
    { level: 'lost', name: 'keyUnknown', value: 'expiryDate: 2999-03-31' },
  ]);
});

test.each([
  ['/:year/:month/:slug/', '/2020/04/箱/'],
  ['/:sections/:filename/', '/posts/木/a/'],
  ['/:section/:year/:yearday/:title', '/posts/2020/102/箱'],
])('the permalink pattern %s gives the path %s', async (pattern, url) => {
  const { post } = await read({
    'hugo.toml': `baseURL = 'https://example.net/blog/'\n[permalinks]\nposts = '${pattern}'`,
    'content/posts/木/_index.md': '',
    'content/posts/木/a.md': '---\ntitle: 箱\ndate: 2020-04-11\n---\n文',
  });
  expect(post?.urls).toEqual([`/blog${url}`]);
});

// The paths that Hugo 0.111 generates. Date layouts such as `:2006`, and slices such as `[1:]`:
// https://gohugo.io/configuration/permalinks/
test.each([
  ['/:sections/:slugorfilename/', '/posts/branch/c-d/'],
  ['/:sections[1:]/:filename', '/branch/c-d'],
  ['/:sections[:1]/:filename', '/posts/c-d'],
  ['/:sections[0]/:sections[5]/:filename', '/posts/c-d'],
  ['/:sections[last]/:title/', '/branch/c-c%23-/-go_lang.-50-x/'],
  ['/:2006/:01/:Jan/:02/:weekdayname/:filename/', '/2020/02/feb/29/saturday/c-d/'],
  ['/:constructor/:filename', '/constructor/c-d'],
])(
  'the permalink pattern %s with date layouts or slices gives the path %s',
  async (pattern, url) => {
    const { post } = await read({
      'hugo.yaml': `permalinks: {posts: "${pattern}"}`,
      'content/posts/branch/_index.md': '',
      'content/posts/branch/deep/C++ & D#.md':
        '---\ntitle: "C++ & C# / Go_lang. 50% [x]"\ndate: 2020-02-29\n---\n文',
    });
    expect(post?.urls).toEqual([url]);
  },
);

// The paths that Hugo 0.111 generates.
test.each([
  ['posts/under_score--dash-.md', '', '/posts/under_score--dash-/'],
  ['posts/C++ & C#.md', '', '/posts/c++-c%23/'],
  ['posts/a.b.c.md', '', '/posts/a.b.c/'],
  ['about.md', 'permalinks: {"/": "/root/:title/"}', '/root/about/'],
  ['posts/a.md', 'permalinks: {"/posts/": "/p/:filename/"}', '/p/a/'],
  [
    'posts/a.md',
    'defaultContentLanguage: ja\ndefaultContentLanguageInSubdir: true',
    '/ja/posts/a/',
  ],
  ['posts/UPPER.md', 'disablePathToLower: true', '/posts/UPPER/'],
  ['posts/Ünï Code.md', 'removePathAccents: true', '/posts/uni-code/'],
])('the file %s with the configuration %j has the path %s', async (file, config, url) => {
  const { post } = await read({
    'hugo.yaml': config,
    [`content/${file}`]: '---\ntitle: About\n---\n文',
  });
  expect(post?.urls).toEqual([url]);
});

// https://gohugo.io/content-management/urls/#url
test.each([
  ['/ja/x.html', '/ja/x.html'],
  ['x/y', '/en/x/y'],
  ['/:year/:slug/', '/2020/s-1/'],
])('url: %s in the front matter gives the path %s', async (own, url) => {
  const { post } = await read({
    'hugo.yaml': 'languages: {ja: {weight: 1}, en: {weight: 2}}\ndefaultContentLanguage: ja',
    'content/posts/a.en.md': `---\nurl: ${own}\nslug: S 1\ndate: 2020-02-29\n---\n文`,
  });
  expect(post?.urls).toEqual([url]);
});

// https://gohugo.io/content-management/multilingual/#translation-by-content-directory
test('contentDir sets the content folder of each language, and no other folder is imported', async () => {
  const { entries } = await read({
    'hugo.yaml':
      'defaultContentLanguage: ja\nlanguages: {ja: {contentDir: content/japanese}, en: {contentDir: ./content/english/}}',
    'content/english/posts/a.md': '[b]({{< ref "b" >}})',
    'content/english/posts/b.md': '文',
    'content/japanese/posts/b.md': '文',
    'content/left/posts/c.md': '文',
  });
  expect(entries.map(({ id, lang, urls }) => [id, lang, ...urls])).toEqual([
    ['content/japanese/posts/b.md', 'ja', '/posts/b/'],
    ['content/english/posts/a.md', 'en', '/en/posts/a/'],
    ['content/english/posts/b.md', 'en', '/en/posts/b/'],
  ]);
  expect(entries[1]?.markdown).toBe('[b](/en/posts/b/)');
});

// https://gohugo.io/content-management/page-bundles/, /build-options/, /front-matter/
test('a post that Hugo does not render becomes a draft, and the other files of a page bundle are skipped', async () => {
  const { source, entries } = await read({
    'content/posts/a/index.md': '文',
    'content/posts/a/more.md': '文',
    'content/posts/a/deep/more.md': '文',
    'content/posts/b.md': '---\nheadless: true\n---\n文',
    'content/posts/c.md': '---\n_build: {render: never}\n---\n文',
    'content/posts/d.md': '---\nbuild: {render: always, list: never}\n---\n文',
    'content/posts/e.md': '---\nunpublishDate: 2020-01-01\n---\n文',
  });
  expect(entries.map(({ name, draft, urls }) => [name, draft, ...urls])).toEqual([
    ['a', false, '/posts/a/'],
    ['b', true],
    ['c', true],
    ['d', false, '/posts/d/'],
    ['e', true, '/posts/e/'],
  ]);
  expect(source.skipped()).toEqual([
    { id: 'content/posts/a/deep/more.md', why: 'unbuilt' },
    { id: 'content/posts/a/more.md', why: 'unbuilt' },
  ]);
});

test.each([
  ['2999-03-04', '2999-03-04'],
  ['2020-03-04', '2019-01-02'],
])(
  'a post with publishDate %s is published on %s, and its path has the year of date',
  async (from, day) => {
    const { post } = await read({
      'hugo.yaml': 'permalinks: {posts: "/:year/:filename/"}',
      'content/posts/a.md': `---\ndate: 2019-01-02\npublishDate: ${from}\n---\n文`,
    });
    expect(post).toMatchObject({ publishedOn: { day }, urls: ['/2019/a/'] });
  },
);

test('the language of a post is read from its folder or file name, and is in its path unless it is the default', async () => {
  const { entries } = await read({
    'config/_default/config.yaml': 'baseURL: https://example.net\ndefaultContentLanguage: ja',
    'config/_default/languages.yaml': 'ja: {title: 箱}\nen: {title: Box}',
    'content/posts/a.en.md': '文',
    'content/posts/a.md': '文',
    'content/en/posts/b.md': '文',
  });
  expect(entries.map(({ id, lang, urls }) => [id, lang, ...urls])).toEqual([
    ['content/posts/a.md', undefined, '/posts/a/'],
    ['content/en/posts/b.md', 'en', '/en/posts/b/'],
    ['content/posts/a.en.md', 'en', '/en/posts/a/'],
  ]);
});

test('versions of a page in several languages are known by their path, or by translationKey', async () => {
  const { entries } = await read({
    'config/_default/config.yaml': 'baseURL: https://example.net\ndefaultContentLanguage: ja',
    'config/_default/languages.yaml': 'ja: {title: 箱}\nen: {title: Box}',
    'content/posts/a/index.md': '文',
    'content/posts/a/index.en.md': '文',
    'content/posts/niwa.md': '---\ntranslationKey: garden\n---\n文',
    'content/en/posts/garden.md': '---\ntranslationKey: garden\n---\n文',
  });
  expect(entries.map(({ id, lang, versionOf }) => [id, lang, versionOf])).toEqual([
    ['content/posts/a/index.md', undefined, 'posts/a'],
    ['content/posts/niwa.md', undefined, 'garden'],
    ['content/en/posts/garden.md', 'en', 'garden'],
    ['content/posts/a/index.en.md', 'en', 'posts/a'],
  ]);
  expect(entries.flatMap(notesOf)).toEqual([]);
});

test('a page bundle is a post, a file outside sections is a page, and _index.md is skipped', async () => {
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

// https://gohugo.io/configuration/introduction/#configuration-directory
test('settings of the environment production win over the default ones', async () => {
  const { post, source } = await read({
    'config/_default/config.toml':
      "baseURL = 'https://local.example/'\n[permalinks]\nnotes = '/n/:slug'",
    'config/production/config.toml':
      "baseURL = 'https://example.net/'\n[permalinks]\nposts = '/p/:slug'",
    'content/posts/a.md': '文',
  });
  expect(source.hosts).toEqual(['example.net']);
  expect(post?.urls).toEqual(['/p/a']);
});

test('where no page is in a section, those with a date are posts', async () => {
  const { entries } = await read({
    'content/about.md': '文',
    'content/波.md': '---\ndate: 2020-01-02\nslug: /nami/\n---\n文',
  });
  expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
    ['page', 'about'],
    ['post', 'nami'],
  ]);
});

test('ref and relref become the paths of the pages that they refer to', async () => {
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

test('a definition list becomes HTML, and unread keys are reported', async () => {
  const { post } = await read({ 'content/posts/a.md': '---\nweather: 晴れ\n---\n語\n: 意味\n' });
  expect(post?.markdown).toBe('<dl>\n<dt>語</dt>\n<dd>\n\n意味\n\n</dd>\n</dl>\n');
  expect(post && notesOf(post)).toEqual(['lost keyUnknown weather']);
});

test('a heading keeps its id, and its other attributes are reported', async () => {
  const { post } = await read({
    'content/posts/a.md':
      '---\ntitle: a\n---\n## 見出し {#sec .cls}\n\n[節へ](#sec) と `{#b .c}`\n',
  });
  expect(post?.markdown).toBe('<h2 id="sec">見出し</h2>\n\n[節へ](#sec) と `{#b .c}`\n');
  expect(post && notesOf(post)).toEqual(['lost untranslated {.cls}']);
});

test('an unreadable file, and a symbolic link out of the blog, is skipped with the reason', async () => {
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

test('authors are no tags; the taxonomy series becomes the series', async () => {
  const { post } = await read({
    'hugo.toml':
      "[taxonomies]\nauthor = 'authors'\ncategory = 'categories'\ntag = 'tags'\nseries = 'series'\nplace = 'places'",
    'content/posts/a.md':
      '---\nauthors: [人]\ntags: [鳥]\nseries: [散歩]\nplaces: [浜]\ntoc: true\nlayout: wide\nmath: true\n---\n文',
  });
  expect(post?.tags).toEqual(['鳥', '浜']);
  expect(post?.authors).toEqual(['人']);
  expect(post?.series).toEqual({ name: '散歩' });
  expect(post && notesOf(post)).toEqual([
    'changed keyOfTheme toc',
    'changed keyOfTheme layout',
    'changed keyOfTheme math',
  ]);
});

test('a taxonomy is that of a series by either of its names', async () => {
  const { post } = await read({
    'hugo.toml': "[taxonomies]\nserie = 'series'\n作者 = 'writers'",
    'content/posts/a.md': '---\nseries: [散歩]\nwriters: [人]\n---\n文',
  });
  expect(post?.tags).toEqual([]);
  expect(post?.series).toEqual({ name: '散歩' });
});

test('keys below params are read like those beside it', async () => {
  const { post } = await read({
    'hugo.toml': '',
    'content/posts/a.md': '---\nparams:\n  author: 人\n  color: red\n---\n文',
  });
  expect(post?.authors).toEqual(['人']);
  expect(post && notesOf(post)).toEqual(['lost keyUnknown color']);
});

test('the page of an author gives the name', async () => {
  const { post } = await read({
    'hugo.toml': '',
    'content/authors/_index.md': '---\ntitle: 人々\n---\n',
    'content/authors/hanako/_index.md': '---\ntitle: 花子\n---\n',
    'content/posts/a.md': '---\nauthors: [hanako]\n---\n文',
  });
  expect(post?.authors).toEqual(['花子']);
});

test('tags stay tags when the configuration names other taxonomies', async () => {
  const { post } = await read({
    'hugo.toml': "[taxonomies]\nplace = 'places'",
    'content/posts/a.md': '---\ntags: [鳥]\ncategory: 川\n---\n文',
  });
  expect(post?.tags).toEqual(['鳥', '川']);
});

// Hugo 0.111 gives these paths.
test.each([
  ['2006-03-31T23:57:00+08:00', '2006-03-31'],
  ['2006-03-31T23:57:00-08:00', '2006-03-31'],
  ['2006-03-31T20:00:00Z', '2006-03-31'],
  ['2006-03-31T20:00:00', '2006-03-31'],
])('the day of the date %s is the one that is written', async (date, day) => {
  const { post } = await read({
    'hugo.toml': "[permalinks]\nposts = '/:year/:month/:day/:filename/'",
    'content/posts/a.md': `---\ndate: ${date}\n---\n文`,
  });
  expect(post).toMatchObject({ publishedOn: { day }, urls: [`/${day.replaceAll('-', '/')}/a/`] });
});

test('a shortcode is rendered with the template of the theme', async () => {
  const { post } = await read({
    'hugo.toml': "theme = 'sea'",
    'themes/sea/layouts/shortcodes/out.html': '<a href="{{ .Get 0 }}">{{ .Inner }}</a>',
    'content/posts/a.md': '{{< out "https://example.org/" >}}例{{< /out >}}',
  });
  expect(post?.markdown).toBe('[例](https://example.org/)');
});

test.each([
  ['[params.page.math]\nenable = true', '\\(a_1\\)と$a.b$', '$a_1$と$a.b$'],
  ['', '\\(a_1\\)と$a.b$', '\\(a_1\\)と\\$a.b\\$'],
  ['[params]\nmathjax = true', '$a \\\\\\\\ b$', '$a \\\\ b$'],
  ['[markup.goldmark.extensions.passthrough]\nenable = true', '$a \\\\\\\\ b$', '$a \\\\\\\\ b$'],
])('formulas are read as the blog read them: %j', async (config, body, markdown) => {
  const { post } = await read({ 'hugo.toml': config, 'content/posts/a.md': `---\n---\n${body}` });
  expect(post?.markdown).toBe(markdown);
});

// https://gohugo.io/configuration/languages/
test('languages have their tags and hosts, and those that are not built have no posts', async () => {
  const { source, entries } = await read({
    'hugo.toml': `baseURL = 'https://a.example/'
defaultContentLanguage = 'zh'
disableLanguages = ['fr']
[languages.zh]
languageCode = 'zh-CN'
baseURL = 'https://a.example/'
[languages.en]
baseURL = 'https://en.a.example/'
[languages.fr]
baseURL = 'https://fr.a.example/'`,
    'content/posts/a.zh.md': '---\ntitle: a\n---\n',
    'content/posts/a.en.md': '---\ntitle: a\n---\n',
    'content/posts/a.fr.md': '---\ntitle: a\n---\n',
  });
  expect(entries.map(({ lang, urls }) => [lang, urls])).toEqual([
    ['zh-CN', ['/posts/a/']],
    ['en', ['/posts/a/']],
  ]);
  expect(source.hosts).toEqual(['a.example', 'en.a.example', 'fr.a.example']);
  expect(source.skipped()).toEqual([{ id: 'content/posts/a.fr.md', why: 'unbuilt' }]);
});

// https://gohugo.io/configuration/front-matter/#dates
test('the settings say where the date of a post is', async () => {
  const { entries } = await read({
    'hugo.toml':
      "[permalinks]\nposts = '/:year/:month/:slug/'\n[frontmatter]\ndate = [':filename', 'written', ':default']\n",
    'content/posts/2020-03-31-walk.md': '---\ntitle: a\ndate: 2019-01-01\n---\n',
    'content/posts/b.md': '---\ntitle: b\nwritten: 2018-02-03\n---\n',
  });
  expect(entries.map(({ publishedOn, urls }) => [publishedOn?.day, urls[0]])).toEqual([
    ['2020-03-31', '/2020/03/walk/'],
    ['2018-02-03', '/2018/02/b/'],
  ]);
});

test('the day from which a post is shown is no unused key', async () => {
  const { post } = await read({
    'hugo.toml': '',
    'content/posts/a.md': '---\ndate: 2020-01-02\npublishDate: 2020-02-03\n---\n',
  });
  expect(post?.publishedOn?.day).toBe('2020-01-02');
  expect(post && notesOf(post)).toEqual([]);
});
