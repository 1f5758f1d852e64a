import { expect, test } from 'vitest';
import type { ImportedPost } from '../imported-post';
import { blogFolder, notesOf, readAll } from '../testing/blogs';
import { openNext } from './next';

const open = (files: Record<string, string>) =>
  openNext({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
const read = async (files: Record<string, string>) => readAll(open(files));
const post = (fields = '') => `---\ntitle: A\ndate: 2020-01-02\n${fields}---\nWords.\n`;
const route = 'export default function Page() { return null; }';

test.each([
  ['_posts/a.md', 'pages/posts/[slug].js', '', '/posts/a'],
  ['posts/a.mdx', 'app/blog/[slug]/page.tsx', '', '/blog/a'],
  ['data/blog/a.mdx', 'app/blog/[...slug]/page.tsx', '', '/blog/a'],
  ['data/blog/2020/a.mdx', 'app/blog/[...slug]/page.tsx', '', '/blog/2020/a'],
  ['data/blog/2020/a.mdx', 'app/blog/[slug]/page.tsx', '', '/blog/a'],
  ['app/writing/posts/a.mdx', 'app/writing/[slug]/page.tsx', '', '/writing/a'],
  ['src/content/notes/a.md', 'src/app/(site)/notes/[slug]/page.tsx', '', '/notes/a'],
  ['public/a/index.md', 'app/[slug]/page.js', '', '/a'],
  ['contents/posts/218/post.md', 'app/[slug]/page.js', '', '/218'],
  ['content/posts/a/index.mdx', 'src/pages/posts/[[...slug]].tsx', '', '/posts/a'],
  ['posts/a.md', 'apps/web/src/app/blog/[slug]/[[...options]]/page.tsx', '', '/blog/a'],
  ['posts/en/a.md', 'app/[locale]/[[...slug]]/page.tsx', '', '/en/a'],
  ['data/_til/a.md', 'packages/web/src/pages/til/[slug].tsx', '', '/til/a'],
  ['posts/en/a.md', 'app/[lang]/[year]/[month]/[slug]/page.tsx', '', '/en/2020/01/a'],
  ['posts/a.md', 'app/[locale]/blog/[slug]/page.tsx', 'lang: fr\n', '/fr/blog/a'],
  ['content/en-posts/a/index.md', 'app/[lang]/posts/[slug]/page.tsx', '', '/en/posts/a'],
  ['posts/a.md', 'app/blog/[slug]/page.tsx', 'slug: b\n', '/blog/b'],
])('the post %s on the route %s has the URL', async (file, page, fields, url) => {
  const blog = open({
    [file]: post(fields),
    [page]: route,
    'app/tags/[tag]/page.tsx': route,
    'app/api/posts/[slug]/route.ts': route,
    'pages/blog/page/[page].js': route,
  });
  const [only] = await readAll(blog);
  expect(only?.urls).toEqual([url]);
});

test.each([
  ['path: /a/b/\n', 'content/blog/x/index.md', '/a/b/'],
  ['slug: /a/\n', 'content/blog/x/index.md', '/a/'],
  ['', 'content/blog/x/index.md', '/x/'],
  ['', 'content/blog/x/y.md', '/x/y/'],
])('a post of Gatsby with %j in %s has the URL %s', async (fields, file, url) => {
  const [only] = await read({
    [file]: post(fields),
    'gatsby-config.js':
      "module.exports = { plugins: [{ options: { path: './content/blog', name: 'blog' } }] };",
    'gatsby-node.js':
      'exports.onCreateNode = ({ node, getNode }) => { const value = createFilePath({ node, getNode }); };',
  });
  expect(only?.urls).toEqual([url]);
});

test.each([
  ['path: node.frontmatter.slug', 'slug: a', '/a'],
  [`path: \`/blog/\${edge.node.frontmatter.slug}/\``, 'slug: a', '/blog/a/'],
  ["slug = '/blog/' + node.frontmatter!.path", 'path: /a/', '/blog/a/'],
  ["value: '/posts' + createFilePath({ node })", '', '/posts/x/'],
  [`path: \`/posts\${node.fields.slug}\`, value: createFilePath()`, '', '/posts/x/'],
  ['path: node.fields.slug, value: createFilePath()', '', '/x/'],
  [`path: \`/tags/\${slug}/\`, value: createFilePath()`, '', '/x/'],
  [`path: \`/a\${slug}\`, path: \`/b\${slug}\`, value: createFilePath()`, '', undefined],
])('a program of Gatsby with %j makes of %j the URL %s', async (program, fields, url) => {
  const [only] = await read({
    'content/x/index.md': post(`${fields}\n`),
    'gatsby-config.ts': `export default { plugins: [{ options: { path: \`\${__dirname}/content\` } }] };`,
    'gatsby-node.ts': "export { createPages } from './src/gatsby';",
    'src/gatsby/index.ts': "import './create-pages';",
    'src/gatsby/create-pages.ts': `createPage({ ${program} });`,
  });
  expect(only?.urls).toEqual(url === undefined ? [] : [url]);
});

test('the AMP page of a post of Gatsby leads to the post, too', async () => {
  const [given, plain] = await read({
    'content/a/index.md': post('path: /post/b/\n'),
    'content/x/index.md': post(),
    'gatsby-config.js': "module.exports = { plugins: [{ options: { path: './content' } }] };",
    'gatsby-node.js': `createFilePath();
createPage({ path: \`/post\${node.fields.slug}\` });
createPage({ path: \`/amp/post\${node.fields.slug}\` });`,
  });
  expect(given?.urls).toEqual(['/post/b/', '/amp/post/b/']);
  expect(plain?.urls).toEqual(['/post/x/', '/amp/post/x/']);
  expect(given && notesOf(given)).toEqual([]);
});

test('versions of a post of Gatsby are known by the language in their paths', async () => {
  const posts = await read({
    'content/1.md': post('slug: /walks/river\nlanguage: en\n'),
    'content/2.md': post('slug: /walks/river/ja\nlanguage: ja\n'),
    'content/3.md': post('slug: /fr/walks/river\nlanguage: fr\n'),
    'gatsby-config.js': "module.exports = { plugins: [{ options: { path: './content' } }] };",
  });
  expect(posts.map(({ name, versionOf }) => [name, versionOf])).toEqual([
    ['river', 'walks/river'],
    ['river', 'walks/river'],
    ['river', 'walks/river'],
  ]);
});

test('the name of a folder gives the day of the post in it', async () => {
  const [only] = await read({ 'posts/2017-10-01--river/index.md': '---\ntitle: A\n---\n' });
  expect(only?.publishedOn).toMatchObject({ day: '2017-10-01' });
});

test('a picture of Gatsby is found by its path below a folder of its settings', () => {
  const blog = open({
    'src/posts/2020/a/index.md': post('thumbnail: 2020/a/b.png\n'),
    'gatsby-config.js': "module.exports = [{ path: './src/posts/' }, { path: './src/images' }];",
  });
  const [, posts, images] = blog.assetFolders({ id: 'src/posts/2020/a/index.md' } as ImportedPost);
  expect([posts, images].map((path) => path?.split('/src/')[1])).toEqual(['images', 'posts']);
});

test('a name that is only a number gets that of its folder before it', async () => {
  const [only] = await read({
    'content/git/02/index.md': '---\ntitle: A\npublished: true\npostdate: 2020-01-02\n---\n',
  });
  expect(only).toMatchObject({ name: 'git-02', publishedOn: { day: '2020-01-02' } });
});

test.each([
  ['app/posts.json', JSON.stringify({ posts: [{ id: 'a', date: 'Oct 17, 2019', title: 'B' }] })],
  ['data/posts.json', JSON.stringify([{ href: '/blog/a/', date: '2019-10-17' }])],
  ['lib/posts.ts', "export const posts: Post[] = [{ slug: 'a', date: '2019-10-17', views: 3 }];"],
])('the date of a post stands in the list %s', async (file, list) => {
  const [only] = await read({ 'content/a.mdx': '---\ntitle: A\n---\nWords.\n', [file]: list });
  expect(only).toMatchObject({ title: 'A', publishedOn: { day: '2019-10-17' } });
});

test.each([
  [
    'contentlayer.config.ts',
    "x({ filePathPattern: `essays/**/*.mdx` }); y({ contentDirPath: 'data' });",
  ],
  ['velite.config.js', "x({ root: './data', collections: { p: { pattern: ['essays/*.mdx'] } } });"],
])('%s says which files are posts', async (name, config) => {
  const blog = open({
    'data/essays/a.mdx': '# Rivers\n\nWords.\n',
    'data/notes/b.md': post(),
    'about.md': post(),
    [name]: config,
  });
  const posts = await readAll(blog);
  expect(posts.map(({ id, title }) => [id, title])).toEqual([
    ['about.md', 'A'],
    ['data/essays/a.mdx', 'Rivers'],
  ]);
  expect(blog.skipped()).toEqual([{ id: 'data/notes/b.md', why: 'unbuilt' }]);
});

test('texts beside the components of a page come after the posts, whose name and URL they could have', async () => {
  const posts = await read({
    'app/works/contents/a.md': post(),
    'posts/a.md': post(),
    'app/works/page.tsx': route,
    'app/blog/[slug]/page.tsx': route,
  });
  expect(posts.map(({ id }) => id)).toEqual(['posts/a.md', 'app/works/contents/a.md']);
});

test('a post on no route has no known URL', async () => {
  const [only] = await read({ 'posts/a.md': post() });
  expect(only && notesOf(only)).toEqual(['lost urlUnknown ']);
});

test('a Markdown file that is a page has the URL of its folder, and the values that it exports', async () => {
  const page = `import { Name } from './name';

export const metadata = {
  title: 'Bridges',
  description: \`Of stone\`,
  openGraph: { images: [image], publishedTime: '2014-05-06' },
};

# Bridges of stone
`;
  const posts = await readAll(
    open({
      'app/(post)/2014/bridges/page.mdx': page,
      'pages/essays/rivers.mdx': '# Rivers\n',
      'pages/_app.md': 'x',
    }),
  );
  expect(posts.map(({ urls, title, name }) => [urls[0], title, name])).toEqual([
    ['/2014/bridges', 'Bridges', 'bridges'],
    [undefined, '', '_app'],
    ['/essays/rivers', 'Rivers', 'rivers'],
  ]);
  expect(posts[0]?.description).toBe('Of stone');
  expect(posts[0]?.publishedOn?.day).toBe('2014-05-06');
});

test('a file without a date in a folder of pages is a page', async () => {
  const posts = await readAll(
    open({
      'content/pages/about.mdx': '---\ntitle: A\n---\nWords.\n',
      'content/pages/news.mdx': post(),
      'src/pages/essays/b.mdx': '# B\n',
    }),
  );
  expect(posts.map(({ id, kind }) => [id, kind])).toEqual([
    ['content/pages/about.mdx', 'page'],
    ['content/pages/news.mdx', 'post'],
    ['src/pages/essays/b.mdx', 'post'],
  ]);
});

test('a route that needs a value that a post does not have gives no URL, and a note', async () => {
  const [a] = await readAll(open({ 'posts/a.md': post(), 'app/[lang]/[slug]/page.tsx': route }));
  expect(a?.urls).toEqual([]);
  expect(a && notesOf(a)).toEqual(['lost aliasUnusable /[lang]/[slug]']);
});

test('records of authors are reported, and files about the project are no posts', async () => {
  const blog = open({
    'data/blog/a.mdx': post(),
    'data/authors/b.mdx': '---\nname: B\noccupation: Gardener\n---\nI am B.\n',
    'articles-of-others/c.md': post(),
    'README.md': '# The project\n',
    'CLAUDE.md': '# Rules\n',
    'docs/plan.md': '# Plan\n',
  });
  expect((await readAll(blog)).map(({ id }) => id)).toEqual([
    'articles-of-others/c.md',
    'data/blog/a.mdx',
  ]);
  expect(blog.skipped()).toEqual([{ id: 'data/authors/b.mdx', why: 'record' }]);
});

test('the host, the path and the slash of the site are read from its programs', async () => {
  const blog = open({
    'data/siteMetadata.js':
      "const siteMetadata = { siteUrl: 'https://www.example.net' };\nmodule.exports = siteMetadata;",
    'next.config.mjs':
      "const config = { basePath: '/diary', trailingSlash: true };\nexport default withMDX(config);",
    'posts/a.md': post(),
    'app/blog/[slug]/page.tsx': route,
  });
  expect(blog.hosts).toEqual(['www.example.net']);
  expect((await readAll(blog))[0]?.urls).toEqual(['/diary/blog/a/']);
});

test('a post of a site in several languages is in the default language, and its translation has its pictures', async () => {
  const blog = open({
    'content/posts/a/index.md': post(),
    'content/en-posts/a/index.md': post(),
    'content/notes/b.md': post(),
    'src/i18n/routing.ts': "export const routing = { locales: ['ko', 'en'], defaultLocale: 'ko' };",
    'src/app/[lang]/posts/[slug]/page.tsx': route,
    'src/app/[lang]/notes/[slug]/page.tsx': route,
  });
  const [en, note, ko] = await readAll(blog);
  expect([en, note, ko].map((each) => each?.urls)).toEqual([
    ['/en/posts/a'],
    ['/ko/notes/b'],
    ['/ko/posts/a'],
  ]);
  expect(en?.versionOf).toBe(ko?.versionOf);
  expect(note?.versionOf).not.toBe(ko?.versionOf);
  const folders = en && blog.assetFolders(en).map((name) => name.split('content/').at(-1));
  expect(folders).toEqual(['en-posts/a', 'posts/a']);
});

test('components in a file with the extension .md are those of MDX where the project compiles it', async () => {
  const files = {
    'posts/a.md': `${post()}\n<Riverside glued>\n\nBeside the river.\n\n</Riverside>\n`,
    'posts/b.md': `${post()}\nA set {1, 2}.\n`,
  };
  const manifest = JSON.stringify({ dependencies: { 'next-mdx-remote': '5' } });
  const [a, b] = await readAll(open({ ...files, 'package.json': manifest }));
  expect(a && notesOf(a)).toContain('lost untranslated <Riverside glued>');
  expect(a?.markdown).toContain('Beside the river.');
  expect(b?.markdown).toContain('A set {1, 2}.');
  const [plain] = await readAll(open(files));
  expect(plain?.markdown).toContain('<Riverside glued>');
});

test.each(['publish', 'published', 'publishedDate', 'datetime', 'time'])(
  'a date at the key %s is the day of publication',
  async (key) => {
    const [only] = await read({
      'posts/a.md': `---\ntitle: A\n${key}: 2024-12-19\nlastUpdate: 2025-01-02\n---\nWords.\n`,
    });
    expect(only).toMatchObject({
      ...{ draft: false, publishedOn: { day: '2024-12-19' }, updatedAt: { day: '2025-01-02' } },
    });
  },
);

test.each(['public: false', 'publish: false'])('a post with %s is a draft', async (line) => {
  const [only] = await read({ 'posts/a.md': post(`${line}\n`) });
  expect(only?.draft).toBe(true);
  expect(only && notesOf(only)).toContain(`changed visibility ${line}`);
});

test('a redirect without the base path gives the site no path', async () => {
  const [only] = await read({
    'next.config.js':
      "module.exports = { redirects: () => [{ source: '/x', destination: 'https://x.example', basePath: false }] };",
    'posts/a.md': post(),
    'app/blog/[slug]/page.tsx': route,
  });
  expect(only?.urls).toEqual(['/blog/a']);
});

test('redirects and rewrites of the configuration are read', () => {
  const { redirects } = open({
    'next.config.js': `module.exports = {
      basePath: '/b',
      redirects: () => [{ source: '/first', destination: '/blog/a' }, { source: '/x', destination: 'https://x.example' }],
      rewrites: () => [{ source: '/:year(\\\\d{4})/:slug', destination: '/blog/:slug' }],
    };`,
    'posts/a.md': post(),
  });
  expect(redirects).toEqual([
    { from: '/b/first', to: '/b/blog/a' },
    { from: '/b/:year(\\\\d{4})/:slug', to: '/b/blog/:slug' },
  ]);
});

test('a package of a project has a configuration of its own', async () => {
  const [only] = await read({
    'packages/web/next.config.js': "module.exports = { basePath: '/diary' };",
    'packages/web/pages/posts/[slug].tsx': route,
    'data/posts/a.md': post(),
  });
  expect(only?.urls).toEqual(['/diary/posts/a']);
});

test('a copy of the posts in the site that was built is no post', async () => {
  const posts = await read({
    'public/a/index.md': post(),
    'app/[slug]/page.js': route,
    'out/a/index.md': post(),
    'out/_next/static/chunks/main.js': '',
  });
  expect(posts.map(({ id }) => id)).toEqual(['public/a/index.md']);
});

test('the title of a post without one is its first heading', async () => {
  const [a] = await readAll(
    open({ 'posts/a.md': '---\ndate: 2020-01-02\n---\n\n# The *first* day\n\nWords.\n' }),
  );
  expect(a).toMatchObject({ title: 'The first day', markdown: 'Words.\n' });
});

test('the keys of a post are used or reported', async () => {
  const [a] = await readAll(
    open({ 'pages/[slug].js': route, 'posts/a.md': post('author: B\nauthors: [C]\nseries: D\n') }),
  );
  expect(a && notesOf(a)).toEqual([]);
  expect(a?.authors).toEqual(['C', 'B']);
  expect(a?.series).toEqual({ name: 'D' });
});

test('the first heading of an MDX page is its title', async () => {
  const [only] = await readAll(
    open({ 'app/essay/page.mdx': '# 随筆\n\n文\n', 'app/layout.tsx': route }),
  );
  expect(only).toMatchObject({ title: '随筆', body: '文\n' });
});

test('versions of a post are known by the folders of their languages, where the route has a language', async () => {
  const files = { 'posts/en/a.md': post(), 'posts/ja/a.md': post() };
  const versions = async (page: string) =>
    (await readAll(open({ ...files, [page]: route }))).map(({ versionOf }) => versionOf);
  const [en, ja] = await versions('app/[lang]/posts/[slug]/page.tsx');
  expect(en).toBeDefined();
  expect(ja).toBe(en);
  expect(await versions('app/posts/[slug]/page.tsx')).toEqual([undefined, undefined]);
});

// https://nextjs.org/docs/pages/guides/internationalization
test('a post in another language than that of the site has the language before its path', async () => {
  const posts = await readAll(
    open({
      'next.config.js': `module.exports = { i18n: { locales: ['ja', 'en'], defaultLocale: 'ja' } };`,
      'content/en/a.md': post(),
      'content/ja/a.md': post(),
      'content/b.en.md': post(),
      'content/b.md': post(),
      'pages/posts/[slug].js': route,
    }),
  );
  expect(posts.map(({ lang, urls, versionOf }) => [lang, urls[0], versionOf])).toEqual([
    ['en', '/en/posts/b', '/posts/b'],
    [undefined, '/posts/b', '/posts/b'],
    ['en', '/en/posts/a', '/posts/a'],
    ['ja', '/posts/a', '/posts/a'],
  ]);
});

test('the route of a post can begin with its language', async () => {
  const posts = await readAll(
    open({
      'apps/web/content/blog/en/a.md': post(),
      'apps/web/content/blog/ja/a.md': post(),
      'apps/web/app/[locale]/blog/[...slug]/page.tsx': route,
    }),
  );
  expect(posts.map(({ urls, versionOf }) => [urls[0], versionOf])).toEqual([
    ['/en/blog/a', '/blog/a'],
    ['/ja/blog/a', '/blog/a'],
  ]);
});

test('a folder with a short name is a subject on a site with one language', async () => {
  const [only] = await readAll(
    open({ 'posts/js/a.md': post(), 'pages/posts/[...slug].js': route }),
  );
  expect([only?.lang, only?.urls[0]]).toEqual([undefined, '/posts/js/a']);
});

test('in a repository of several packages, the base path is that of the package of the pages', async () => {
  const files = (value: string) => ({
    'apps/web/next.config.mjs': `const isProd = process.env.NODE_ENV === 'production'; export default { basePath: ${value} };`,
    'apps/web/app/blog/[slug]/page.tsx': route,
    'apps/web/app/layout.tsx':
      "export const metadata = { metadataBase: new URL('https://www.example.net') };",
    'content/blog/a.md': post(),
  });
  const blog = open(files("isProd ? '/b' : ''"));
  expect((await readAll(blog))[0]?.urls).toEqual(['/b/blog/a']);
  expect(blog.hosts).toEqual(['www.example.net']);
  const [unknown] = await readAll(open(files('process.env.BASE')));
  expect(unknown && notesOf(unknown)).toEqual(['lost program apps/web/next.config.mjs: basePath']);
});

test('files that are named by languages, alone in a folder, are the versions of a post with the name of the folder', async () => {
  const [en, ja, other] = await read({
    'gatsby-config.js': 'module.exports = {};',
    'content/posts/walk/en.md': post(),
    'content/posts/walk/ja.md': post(),
    'content/posts/words/go.md': post(),
    'content/posts/words/notes.md': post(),
  });
  expect(en).toMatchObject({ name: 'walk', lang: 'en', versionOf: 'content/posts/walk' });
  expect(ja).toMatchObject({ name: 'walk', lang: 'ja', versionOf: 'content/posts/walk' });
  expect(other).toMatchObject({ name: 'go', versionOf: undefined });
});
