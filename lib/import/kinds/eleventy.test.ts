// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs.
import { expect, test } from 'vitest';
import { blogFolder, notesOf, readAll } from '../testing/blogs';
import { openEleventy } from './eleventy';

const open = (files: Record<string, string>) =>
  openEleventy({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
const read = async (files: Record<string, string>) => readAll(open(files));
const post = (fields = '') => `---\ntitle: A\n${fields}---\nWords.\n`;

// https://www.11ty.dev/docs/permalinks/ and https://www.11ty.dev/docs/data-eleventy-supplied/
test.each([
  ['posts/a.md', '', '/posts/a/'],
  ['posts/a/index.md', '', '/posts/a/'],
  ['posts/a/a.md', '', '/posts/a/'],
  ['posts/2020-01-02-a.md', '', '/posts/2020-01-02-a/'],
  ['_posts/a.md', '', '/_posts/a/'],
  ['posts/2020-01-02-a.md', 'permalink: "/b/{{ page.fileSlug }}/"\n', '/b/a/'],
  ['posts/a/2020-01-02-index.md', 'permalink: "b/{{ page.fileSlug }}/index.html"\n', '/b/a/'],
  ['posts/2020-01-02-a/index.md', 'permalink: "/b/{{ page.fileSlug }}/"\n', '/b/a/'],
  ['posts/2020-01-02-a.md', 'permalink: "{{ page.filePathStem }}.html"\n', '/posts/a.html'],
  [
    '2020-01-02-a.md',
    'permalink: "/{{ page.date | date: \'%Y/%m\' }}/{{ title | slug }}/"\n',
    '/2020/01/a/',
  ],
])('the post %s with %j has the URL %s', async (file, fields, url) => {
  const [only] = await read({ [file]: post(fields) });
  expect(only?.urls).toEqual([url]);
});

test('a page that is a template is reported, and a list or the front page is not', async () => {
  const page = '---\ntitle: A\n---\n<p>Words</p>';
  const blog = open({
    '.eleventy.js': "module.exports = () => ({ dir: { input: 'src' } });",
    'src/about.njk': page,
    'src/index.njk': page,
    'src/tags.njk': '---\ntitle: Tags\npagination: { data: collections }\n---\n',
    'src/feed.njk': '---\npermalink: /feed.xml\n---\n',
    'src/a.md': post(),
  });
  await readAll(blog);
  expect(blog.skipped()).toEqual([{ id: 'src/about.njk', why: 'template' }]);
});

test('a post whose URL ends in index is named after its folder', async () => {
  const [only] = await read({
    'posts/旅/2020-01-02-index.md': post('permalink: "{{ page.filePathStem }}/"\n'),
  });
  expect([only?.name, only?.urls]).toEqual(['旅', ['/posts/旅/index/']]);
});

test('a file of a collection of pages is a page, and one that only lists a collection is no post', async () => {
  const blog = open({
    'pages/pages.json': '{ "tags": "page" }',
    'pages/about.md': post(),
    'index.md': '---\ntags: collections.all\npagination:\n  data: collections.posts\n---\n',
  });
  expect((await readAll(blog)).map(({ id, kind }) => [id, kind])).toEqual([
    ['pages/about.md', 'page'],
  ]);
  expect(blog.skipped()).toEqual([{ id: 'index.md', why: 'list' }]);
});

test('only the folders that the configuration names are no posts', async () => {
  const blog = open({
    'eleventy.config.mjs': `const out = 'dist';
      export default function (config) {
        config.ignores.add('src/private');
        if (process.env.FAST) config.ignores.add('src/old/**');
        return { dir: { input: './src/', output: out, includes: '_parts', layouts: '_frames' } };
      }`,
    '.eleventyignore': '# not yet\n./src/*.draft.md\n',
    'src/_posts/a.md': post(),
    'src/_includes/b.md': post(),
    'src/_parts/c.md': post(),
    'src/_frames/d.md': post(),
    'src/private/e.md': post(),
    'src/old/f.md': post(),
    'src/g.draft.md': post(),
    'README.md': '# The project\n',
  });
  const posts = await readAll(blog);
  expect(posts.map(({ id }) => id)).toEqual([
    'src/_includes/b.md',
    'src/_posts/a.md',
    'src/old/f.md',
  ]);
  expect(
    blog
      .skipped()
      .map(({ id, why }) => `${id} ${why}`)
      .sort(),
  ).toEqual([
    'src/_frames/d.md template',
    'src/_parts/c.md template',
    'src/g.draft.md unbuilt',
    'src/private/e.md unbuilt',
  ]);
});

test('what a program of a folder writes literally is read', async () => {
  const [a] = await read({
    'posts/posts.11tydata.js': `import { slug } from './slug.js';
      export default {
        tags: ['articles'],
        lang: 'fr',
        permalink: ({ page }) => \`/blog/\${page.fileSlug}/\`,
        eleventyComputed: { words: (data) => slug(data.title) },
      };`,
    'posts/2020-01-02-a.md': post('tags: [one]\n'),
  });
  expect(a).toMatchObject({ urls: ['/blog/a/'], lang: 'fr', tags: ['one'], notes: [] });
});

test.each([
  'module.exports = { permalink(data) { const at = data.page.date; return at; } };',
  'module.exports = { eleventyComputed: { permalink: (data) => slugify(data.title) } };',
  'module.exports = makeData();',
])('a URL that only the program %j knows is reported, and not guessed', async (program) => {
  const [a] = await read({
    'posts/posts.11tydata.js': program,
    'posts/a.md': post('date: 2020-01-02\n'),
    'posts/b.md': post('permalink: /b/\n'),
  });
  expect(a?.urls).toEqual([]);
  expect(a && notesOf(a)).toEqual(['lost program posts/posts.11tydata.js: permalink']);
});

test('a computed permalink that only hides some posts leaves the URLs of the others', async () => {
  const [a] = await read({
    '_data/eleventyComputed.js':
      'module.exports = { permalink: (data) => (isHidden(data) ? false : data.permalink) };',
    'posts/a.md': post('date: 2020-01-02\n'),
  });
  expect(a?.urls).toEqual(['/posts/a/']);
});

test('the permalink of a layout is that of its posts', async () => {
  const posts = await read({
    '_includes/post.njk': '---\nlayout: base.njk\nog_type: article\n---\n{{ content }}',
    '_includes/base.njk': '---\npermalink: "/w/{{ page.fileSlug }}/"\n---\n',
    'posts/posts.json': '{ "layout": "post.njk" }',
    'posts/a.md': post('date: 2020-01-02\n'),
    'posts/b.md': post('date: 2020-01-02\npermalink: /c/\n'),
  });
  expect(posts.map(({ urls }) => urls[0])).toEqual(['/w/a/', '/c/']);
  expect(posts.flatMap(notesOf)).not.toContain('lost keyUnknown og_type');
});

test('data files in YAML are read when the configuration adds them', async () => {
  const files = {
    'posts/a/index.md': 'Words.\n',
    'posts/a/index.yml': 'title: Night\ndate: 2022-09-26\ntags: [sky]\n',
  };
  const program = "module.exports = (c) => c.addDataExtension('yml,yaml', (text) => parse(text));";
  const [a] = await read({ ...files, '.eleventy.js': program });
  expect(a).toMatchObject({ title: 'Night', kind: 'post', tags: ['sky'] });
  expect((await read(files))[0]).toMatchObject({ title: '', kind: 'page' });
});

test('an HTML file with a date is a post, and other templates with one are reported', async () => {
  const blog = open({
    '_posts/2010-04-02-a.html': `---\ntitle: A\n---\n<p>See <em>this</em> {{ title }}.</p>\n`,
    '_posts/2010-04-03-b.njk': post(),
    'index.html': post(),
  });
  const posts = await readAll(blog);
  expect(posts.map(({ id, markdown }) => [id, markdown.trim()])).toEqual([
    ['_posts/2010-04-02-a.html', 'See *this* A.'],
  ]);
  expect(blog.skipped()).toEqual([{ id: '_posts/2010-04-03-b.njk', why: 'template' }]);
});

test('code of a tag stays code in a post in HTML', async () => {
  const blog = open({
    '2010-04-02-a.html':
      '---\ntitle: A\n---\n<p>Add:\n{% highlight xml %}\n<link name="a" />\n{% endhighlight %}\n<p>End.',
  });
  expect((await readAll(blog))[0]?.markdown.trim()).toBe(
    'Add:\n\n```xml\n<link name="a" />\n```\n\nEnd.',
  );
});

test('copied folders are found by their path on the site', async () => {
  const { assetOf } = open({
    '.eleventy.js': `module.exports = (config) => {
      config.addPassthroughCopy({ './static/': '/', 'src/pictures': 'img' });
      return { dir: { input: 'src' } };
    };`,
  });
  expect(assetOf?.('/img/a.png')).toBe('src/pictures/a.png');
  expect(assetOf?.('/b.png')).toBe('static/b.png');
});

test('the keys of a post are used or reported', async () => {
  const [a] = await read({
    'a.md': post('date: 2020-01-02\nauthor: B\nseries: C\n'),
  });
  expect(a && notesOf(a)).toEqual([]);
  expect(a?.authors).toEqual(['B']);
  expect(a?.series).toEqual({ name: 'C' });
});

test('a post that is a program is reported, and its data and layouts are not', async () => {
  const blog = openEleventy({
    path: blogFolder({
      'posts/2020-01-02-a.11ty.js': "export const data = { title: '題' };",
      'posts/posts.11tydata.js': 'export default {};',
      '_includes/base.11ty.js': 'export function render() {}',
    }),
    timeZone: 'Asia/Tokyo',
  });
  expect(await readAll(blog)).toEqual([]);
  expect(blog.skipped()).toEqual([{ id: 'posts/2020-01-02-a.11ty.js', why: 'madeByProgram' }]);
});

test.each([
  ['() => (data) => `/web/${data.page.fileSlug}/`', ['/web/a/'], []],
  ['() => (data) => makePath(data)', [], ['eleventy.config.js: permalink']],
])(
  'the permalink that the configuration gives to all posts by %s is used or reported',
  async (program, urls, lost) => {
    const [only] = await read({
      'eleventy.config.js': `export default (c) => { c.addGlobalData('permalink', ${program}); };`,
      'posts/a.md': post('date: 2020-01-02\n'),
    });
    expect(only?.urls).toEqual(urls);
    expect(only?.notes.map(({ value }) => value)).toEqual(lost);
  },
);

// Builds in UTC are usual, and a build in the zone of the author is possible.
test('a date in a permalink is that in the zone of the blog, or that in UTC', async () => {
  const [only] = await read({
    'a.md': post(
      'date: 2020-01-02T00:30:00+09:00\npermalink: "/{{ page.date | date: \'%Y/%m/%d\' }}/a/"\n',
    ),
  });
  expect(only?.urls).toEqual(['/2020/01/02/a/', '/2020/01/01/a/']);
});

test('templates are left in a post that turns them off', async () => {
  const blog = open({
    'a.md':
      '---\ntitle: A\ndate: 2020-01-02\ntemplateEngineOverride: md\n---\n{{ title }} {% x %}\n',
  });
  const [only] = await readAll(blog);
  expect(only && blog.translate?.(only, () => undefined)).toBe('{{ title }} {% x %}\n');
});

test('.eleventyignore is also read in the input folder', async () => {
  const posts = await read({
    'eleventy.config.js': "export const config = { dir: { input: 'src' } };",
    'src/.eleventyignore': 'b.md\n',
    'src/a.md': post(),
    'src/b.md': post(),
  });
  expect(posts.map(({ id }) => id)).toEqual(['src/a.md']);
});

test('`page.url` is the path of the permalink', async () => {
  const blog = open({
    'a.md': '---\ntitle: A\ndate: 2020-01-02\npermalink: /b/c/\n---\n{{ page.url }}\n',
  });
  const [only] = await readAll(blog);
  expect(only && blog.translate?.(only, () => undefined)).toBe('/b/c/\n');
});
