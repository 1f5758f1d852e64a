import { expect, test } from 'vitest';
import { guessKind } from '../guess-kind';
import { blogFolder, readAll } from '../testing/blogs';
import { openDocusaurus } from './docusaurus';

const config = (blog: string, more = '') =>
  `import { themes } from 'prism-react-renderer';
const config = {
  title: 'T', url: 'https://old.example', baseUrl: '/docs/',
  presets: [['classic', /** @type {import('@docusaurus/preset-classic').Options} */ ({ docs: {}, blog: ${blog} })]],
  ${more}
};
export default config;`;
const post = (fields = '') => `---\ntitle: A\n${fields}---\n前\n\n<!-- truncate -->\n\n後\n`;
const read = (files: Record<string, string>) =>
  readAll(openDocusaurus({ path: blogFolder(files), timeZone: 'Asia/Tokyo' }));

test.each([
  ['2021-01-02-x.md', '', '/docs/blog/2021/01/02/x', '2021-01-02', 'x'],
  ['2021-01-02-x/index.mdx', '', '/docs/blog/2021/01/02/x', '2021-01-02', 'x'],
  ['2021/01/02/x.md', '', '/docs/blog/2021/01/02/x', '2021-01-02', 'x'],
  ['releases/2021-01-02-x.md', '', '/docs/blog/2021/01/02/releases/x', '2021-01-02', 'x'],
  ['x/index.md', 'date: 2020-05-06\n', '/docs/blog/x', '2020-05-06', 'x'],
  ['2021-01-02-x.md', 'slug: hello\n', '/docs/blog/hello', '2021-01-02', 'hello'],
  ['2021-01-02-x.md', 'slug: /a/b\n', '/docs/blog/a/b', '2021-01-02', 'b'],
])('the post %s with %j has the URL %s', async (file, fields, url, day, name) => {
  const [only] = await read({
    'docusaurus.config.js': config("{ blogTitle: 'B' }"),
    [`blog/${file}`]: post(fields),
    'docs/intro.md': post(),
  });
  expect(only).toMatchObject({ urls: [url], publishedOn: { day }, name, markdown: '前\n\n後\n' });
});

test('blogs of the preset and of plugins, in several languages, with authors and tags by key', async () => {
  const path = blogFolder({
    'docusaurus.config.ts': config(
      "{ path: './news', routeBasePath: '/' }",
      `i18n: { defaultLocale: 'ja', locales: ['ja', 'en'] },
  plugins: [['./src/plugin-content-blog-with-more.js', { id: 'lab', path: 'lab', routeBasePath: 'lab' }],
    ['client-redirects', { redirects: [{ from: ['/old'], to: '/lab/2021/03/04/y' }] }]],`,
    ),
    'news/2021-01-02-x.md': post('authors: [hana]\ntags: [rel]\n'),
    'news/_partial.md': '部分\n',
    'news/authors.yml': 'hana:\n  name: 山田花子\n  url: https://hana.example\n',
    'news/tags.yml': 'rel:\n  label: リリース\n',
    'i18n/en/docusaurus-plugin-content-blog/2021-01-02-x.md': post(),
    'lab/2021-03-04-y.md': post(),
    'src/pages/about.md': '# 案内\n\n文\n',
  });
  expect(guessKind(path)).toBe('docusaurus');
  const blog = openDocusaurus({ path, timeZone: 'Asia/Tokyo' });
  const all = await readAll(blog);
  expect(all.map(({ urls, lang, versionOf }) => [urls[0], lang, versionOf])).toEqual([
    ['/docs/2021/01/02/x', 'ja', 'default/2021-01-02-x.md'],
    ['/docs/en/2021/01/02/x', 'en', 'default/2021-01-02-x.md'],
    ['/docs/lab/2021/03/04/y', 'ja', 'lab/2021-03-04-y.md'],
    ['/docs/about', undefined, undefined],
  ]);
  expect(blog.redirects).toEqual([{ from: '/docs/old', to: '/docs/lab/2021/03/04/y' }]);
  expect(all[0]).toMatchObject({ authors: ['山田花子'], tags: ['リリース'] });
  expect(all[3]).toMatchObject({ kind: 'page', title: '案内', markdown: '文\n' });
  expect(blog.skipped()).toEqual([{ id: 'news/_partial.md', why: 'unbuilt' }]);
});

test('a project without a blog has no posts', async () => {
  const files = { 'docusaurus.config.js': config('false'), 'blog/2021-01-02-x.md': post() };
  expect(await read(files)).toEqual([]);
});

test('ids of headings stay, and links to files lose the protocol of Docusaurus', async () => {
  const [only] = await read({
    'docusaurus.config.js': config('{}'),
    'blog/2021-01-02-x.md':
      '---\ntitle: A\n---\n## 題 {#name}\n\n[表](pathname:///a.pdf)\n\n:::tip[**太** 字]\n\n文\n\n:::\n',
  });
  expect(only?.markdown).toBe(
    '<h2 id="name">題</h2>\n\n[表](/a.pdf)\n\n:::tip[**太** 字]\n\n文\n\n:::\n',
  );
});

test('the end of an excerpt is left out, but not in code', async () => {
  const code = '```md\n<!-- truncate -->\n[a](pathname:///b.pdf)\n```';
  const [only] = await read({
    'docusaurus.config.js': config('{}'),
    'blog/2021-01-02-x.mdx': `---\ntitle: A\n---\n前\n\n{/* truncate */}\n\n${code}\n\n\`<!-- truncate -->\`\n`,
  });
  expect(only?.body).toBe(`前\n\n${code}\n\n\`<!-- truncate -->\`\n`);
});
