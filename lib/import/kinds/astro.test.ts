import { expect, test } from 'vitest';
import { blogFolder, notesOf, readAll } from '../testing/blogs';
import { openAstro } from './astro';

const open = (files: Record<string, string>) =>
  openAstro({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
const post = (fields = '') => `---\ntitle: A\ndate: 2020-01-02\n${fields}---\nWords.\n`;
const routeOf = (collection: string, value: string, parameter = 'slug') => `---
import { getCollection } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('${collection}');
  return posts.map((post) => ({ params: { ${parameter}: ${value} }, props: { post } }));
}
---
`;
const contentConfig = (glob: string) => `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const blog = defineCollection({ loader: glob(${glob}), schema: z.object({ title: z.string() }) });
export const collections = { blog };`;

// https://docs.astro.build/en/reference/content-loader-reference/#glob-loader
test.each([
  ["{ pattern: '**/*.md', base: './data/blog' }", 'data/blog/A B.md', '/blog/a-b/'],
  ["{ pattern: '**/*.{md,mdx}', base: 'notes' }", 'notes/2020/index.mdx', '/blog/2020/'],
  ["{ pattern: '**/index.md', base: 'notes' }", 'notes/a/index.md', '/blog/a/'],
  ["{ pattern: ['*.md', '!b.md'], base: 'src/content/blog' }", 'src/content/blog/a.md', '/blog/a/'],
  [
    "{ base: new URL('../記事', import.meta.url), pattern: ['**/*.md', '!**/_*.md'] }",
    '記事/a.md',
    '/blog/a/',
  ],
  ["{ pattern: 'notes/**/*.md' }", 'notes/a.md', '/blog/notes/a/'],
])('with the loader glob(%s), the post %s has the URL %s', async (glob, file, url) => {
  const blog = open({
    'src/content.config.ts': contentConfig(glob),
    'src/pages/blog/[...slug].astro': routeOf('blog', 'post.id'),
    [file]: post(),
  });
  const [only] = await readAll(blog);
  expect(only?.urls).toEqual([url]);
  expect(only && notesOf(only)).toEqual([]);
});

test('the id can be a key of the front matter', async () => {
  const glob = "{ pattern: '**/*.md', base: 'notes', generateId: ({ data }) => data.key }";
  const posts = await readAll(
    open({
      'src/content.config.ts': contentConfig(glob),
      'src/pages/blog/[id].astro': routeOf('blog', 'post.id', 'id'),
      'notes/a.md': post('key: Ab-1\n'),
    }),
  );
  expect(posts.map(({ urls }) => urls)).toEqual([['/blog/Ab-1/']]);
  expect(posts.flatMap(notesOf)).toEqual([]);
});

test('the URL can be the postSlug of AstroPaper', async () => {
  const posts = await readAll(
    open({
      'src/content/blog/a.md': post('postSlug: other\n'),
      'src/pages/posts/[slug].astro': routeOf('blog', 'slugify(post.data)'),
    }),
  );
  expect(posts.map(({ urls }) => urls)).toEqual([['/posts/other/']]);
});

test('a file that no collection has is no post', async () => {
  const blog = open({
    'src/content.config.mjs': contentConfig("{ pattern: '**/[^_]*.md', base: 'data/blog' }"),
    'src/pages/[...slug].astro': routeOf('blog', 'post.id'),
    'src/pages/_hidden.md': post(),
    'data/blog/a.md': post(),
    'data/blog/_b.md': post(),
    'src/content/blog/c.md': post(),
    'data/authors/d.md': '---\nname: D\n---\n',
    'README.md': '# The project\n',
  });
  expect((await readAll(blog)).map(({ id }) => id)).toEqual(['data/blog/a.md']);
  expect(blog.skipped()).toEqual([
    { id: 'data/blog/_b.md', why: 'unbuilt' },
    { id: 'src/pages/_hidden.md', why: 'unbuilt' },
  ]);
});

test('each collection has the route that reads it', async () => {
  const posts = await readAll(
    open({
      'src/content/notes/a.md': post(),
      'src/content/essays/b.md': post('permalink: /long/b/\n'),
      'src/content/talks/c.md': post(),
      'src/pages/posts/[slug].astro': routeOf('essays', 'post.data.permalink ?? post.id'),
      'src/pages/n/[id].astro': routeOf('notes', 'post.slug', 'id'),
      'src/pages/talks/[...slug].astro': routeOf('talks', 'slugOf(post)'),
      'src/pages/og/[...slug].png.ts': routeOf('notes', 'post.id'),
      'src/pages/tags/[tag].astro': routeOf('notes', 'tag', 'tag'),
    }),
  );
  expect(posts.map(({ urls }) => urls)).toEqual([
    ['/long/b/', '/posts/b/'],
    ['/n/a/'],
    ['/talks/c/'],
  ]);
  expect(posts.map(notesOf)).toEqual([
    [],
    [],
    ['changed urlAssumed src/pages/talks/[...slug].astro'],
  ]);
});

test.each([
  String.raw`post.data.permalink.replace(/^\//, '')`,
  String.raw`post.data.permalink.replace(/^\/|\/$/g, "").trim()`,
  'post.data.permalink.toString()',
])('the path of a post is known by %s', async (value) => {
  const [only] = await readAll(
    open({
      'src/content/essays/b.md': post('permalink: /c\n'),
      'src/pages/[slug].astro': routeOf('essays', value),
    }),
  );
  expect(only?.urls).toContain('/c/');
  expect(only && notesOf(only)).toEqual([]);
});

test('the base, the host and the slash are read from the configuration and what it imports', async () => {
  const blog = open({
    'astro.config.ts': `import { defineConfig } from 'astro/config';
import { SITE } from './src/site';
export default defineConfig({ site: SITE.url, base: '/diary/', trailingSlash: 'never' });`,
    'src/site.ts': "export const SITE = { url: 'https://www.example.net' } as const;",
    'src/content/blog/a.md': post(),
    'src/pages/[slug].astro': routeOf('blog', 'post.id'),
  });
  expect(blog.hosts).toEqual(['www.example.net']);
  expect((await readAll(blog))[0]?.urls).toEqual(['/diary/a']);
});

test('a site written as files has its URLs with and without .html', async () => {
  const blog = open({
    'astro.config.mjs': "export default { build: { format: 'file' } };",
    'src/content/blog/a.md': post(),
    'src/pages/blog/[slug].astro': routeOf('blog', 'post.id'),
  });
  expect((await readAll(blog))[0]?.urls).toEqual(['/blog/a.html', '/blog/a']);
});

test('the language is in the URL of a post in another language than that of the site', async () => {
  const posts = await readAll(
    open({
      'astro.config.mjs':
        "export default { i18n: { defaultLocale: 'fr', locales: ['fr', 'en'] } };",
      'src/content/blog/a.md': post('lang: fr\n'),
      'src/content/blog/b.md': post('lang: en\n'),
      'src/content/blog/c.md': post(),
      'src/pages/[...lang]/[slug].astro': routeOf('blog', 'post.id'),
    }),
  );
  expect(posts.map(({ urls }) => urls)).toEqual([['/a/'], ['/en/b/'], ['/c/']]);
});

test('a file of src/pages with a date is a post', async () => {
  const posts = await readAll(
    open({
      'src/pages/posts/a.md': post(),
      'src/pages/about.md': '---\ntitle: B\n---\n',
      'src/pages/index.md': '# C\n',
    }),
  );
  expect(posts.map(({ kind, urls }) => `${kind} ${urls[0]}`)).toEqual([
    'page /about/',
    'page /',
    'post /posts/a/',
  ]);
});

test('the keys of a post are used or reported', async () => {
  const [a] = await readAll(
    open({
      'src/content/blog/a.md': post(
        'author: B\nseries: C\ncreated_time: 2019-12-31\nfeatured: true\n',
      ),
      'src/pages/[slug].astro': routeOf('blog', 'post.id'),
    }),
  );
  expect(a?.pinned).toBe(true);
  expect(a && notesOf(a)).toEqual([]);
  expect(a?.authors).toEqual(['B']);
  expect(a?.series).toEqual({ name: 'C' });
});

// https://docs.astro.build/en/recipes/i18n/
test('the folder of a language is the part of the route for it', async () => {
  const posts = await readAll(
    open({
      'src/content/blog/en/a.md': post(),
      'src/content/blog/ja/2020/b.md': post(),
      'src/content/blog/ja/a.md': post(),
      'src/pages/[lang]/blog/[...slug].astro': `---
export async function getStaticPaths() {
  const pages = await getCollection('blog');
  return pages.map((page) => {
    const [lang, ...slug] = page.id.split('/');
    return { params: { lang, slug: slug.join('/') || undefined }, props: page };
  });
}
---
`,
    }),
  );
  expect(posts.map(({ lang, urls, versionOf }) => [lang, urls, versionOf])).toEqual([
    ['en', ['/en/blog/a/'], 'src/content/blog/a'],
    ['ja', ['/ja/blog/2020/b/'], 'src/content/blog/2020/b'],
    ['ja', ['/ja/blog/a/'], 'src/content/blog/a'],
  ]);
});

test('a collection that a program loads is reported', async () => {
  const blog = openAstro({
    path: blogFolder({
      'src/content.config.ts': `import { file, glob } from 'astro/loaders';
import { feedLoader } from 'feeds';
export const collections = {
  blog: defineCollection({ loader: glob({ pattern: '*.md', base: 'blog' }) }),
  news: defineCollection({ loader: async () => (await fetch('https://news.example/')).json() }),
  feed: defineCollection({ loader: feedLoader({ url: 'https://feed.example/' }) }),
  people: defineCollection({ loader: file('people.json') }),
};`,
      'blog/a.md': '---\ntitle: A\n---\nWords.\n',
      'src/pages/[id].astro': '',
    }),
    timeZone: 'Asia/Tokyo',
  });
  expect((await readAll(blog)).map(({ id }) => id)).toEqual(['blog/a.md']);
  expect(blog.skipped()).toEqual([
    { id: 'src/content.config.ts: news', why: 'madeByProgram' },
    { id: 'src/content.config.ts: feed', why: 'madeByProgram' },
  ]);
});

test('one folder of content, and posts that no route shows, have no known URL, and a note', async () => {
  for (const folder of ['', 'src/content/blog/']) {
    const [only] = await readAll(open({ [`${folder}a.md`]: post() }));
    expect(only?.urls).toEqual([]);
    expect(only?.notes.map(({ name }) => name)).toEqual(['urlUnknown']);
  }
});

test('a file that the pattern of a collection leaves out is in no other collection', async () => {
  const blog = open({
    'src/content.config.ts': `import { glob } from 'astro/loaders';
      export const collections = {
        blog: { loader: glob({ pattern: ['*.md', '!draft-*'], base: './content/posts' }) },
        notes: { type: 'content' },
      };`,
    'src/pages/[slug].astro': routeOf('blog', 'post.id'),
    'content/posts/a.md': post(),
    'content/posts/draft-b.md': post(),
    'src/content/notes/c.md': post(),
  });
  expect((await readAll(blog)).map(({ id }) => id)).toEqual([
    'content/posts/a.md',
    'src/content/notes/c.md',
  ]);
  expect(blog.skipped()).toEqual([{ id: 'content/posts/draft-b.md', why: 'unbuilt' }]);
});

// https://docs.astro.build/en/guides/routing/#redirects
test('the redirects of the configuration are read', () => {
  const { redirects } = open({
    'astro.config.mjs': `export default { base: '/b', redirects: { '/old': '/blog/a', '/older/': { status: 301, destination: '/blog/a/' } } };`,
    'src/content/blog/a.md': post(),
  });
  expect(redirects).toEqual([
    { from: '/b/old', to: '/b/blog/a' },
    { from: '/b/older/', to: '/b/blog/a/' },
  ]);
});

test('the base of a site that only has one where it is published is known', async () => {
  const [only] = await readAll(
    open({
      'astro.config.mjs': `const isProd = process.env.NODE_ENV === 'production';
        export default { base: isProd ? '/repo' : '/' };`,
      'src/content/blog/a.md': post(),
      'src/pages/blog/[slug].astro': routeOf('blog', 'post.id'),
    }),
  );
  expect(only?.urls).toEqual(['/repo/blog/a/']);
});

test('each language can have a route of its own, by folder or by the end of its name', async () => {
  const posts = await readAll(
    open({
      'src/content/blog/a.md': post('lang: ja\n'),
      'src/content/blog/a.en.md': post('lang: en\n'),
      'src/content/blog/vue.js.md': post(),
      'src/content/notes/b.md': post(),
      'src/content/notes/fr/b.md': post(),
      'src/pages/posts/[slug].en.astro': routeOf('blog', 'post.slug'),
      'src/pages/posts/[slug].astro': routeOf('blog', 'post.slug'),
      'src/pages/posts/[slug].md.ts': routeOf('blog', 'post.slug'),
      'src/pages/notes/[slug].astro': routeOf('notes', 'post.slug'),
      'src/pages/fr/notes/[slug].astro': routeOf('notes', 'post.slug'),
    }),
  );
  expect(posts.map(({ lang, urls, versionOf }) => [lang, urls, versionOf])).toEqual([
    ['en', ['/posts/a.en/'], 'src/content/blog/a'],
    ['ja', ['/posts/a/'], 'src/content/blog/a'],
    [undefined, ['/posts/vuejs/'], 'src/content/blog/vuejs'],
    [undefined, ['/notes/b/'], 'src/content/notes/b'],
    ['fr', ['/fr/notes/b/'], 'src/content/notes/b'],
  ]);
});

test('a route that renders posts goes before one that lists them', async () => {
  const posts = await readAll(
    open({
      'src/content/blog/a.md': post(),
      'src/pages/blog/[...slug].astro': "---\nconst posts = await all('blog');\n---\n<List />",
      'src/pages/blog/p/[id].astro': `${routeOf('blog', 'post.id', 'id')}<Content />`,
    }),
  );
  expect(posts.map(({ urls }) => urls)).toEqual([['/blog/p/a/']]);
});

test('the day can be the last part of a URL', async () => {
  const posts = await readAll(
    open({
      'src/content/diary/あ.md': post(),
      'src/pages/diary/[year]/[month]/[day].astro': '---\nconst { day } = Astro.params;\n---\n',
    }),
  );
  expect(posts.map(({ urls }) => urls)).toEqual([['/diary/2020/01/02/']]);
});

test('a route has the collection of its entries', async () => {
  const props = '---\nimport type { CollectionEntry } from "astro:content";\n';
  const posts = await readAll(
    open({
      'src/content/posts/a.md': post(),
      'src/content/pages/b.md': post(),
      'src/pages/posts/[id].astro': `${props}type Props = { post: CollectionEntry<'posts'> };\n---\n`,
      'src/pages/[name].astro': `${props}type Props = { page: CollectionEntry<"pages"> };\n---\n`,
    }),
  );
  expect(posts.map(({ urls }) => urls)).toEqual([['/b/'], ['/posts/a/']]);
});

test('text directives become elements in a project that reads them', async () => {
  const files = {
    'package.json': '{"dependencies":{"astro":"5","remark-directive":"3"}}',
    'src/content/blog/a.md': '---\ntitle: 題\n---\n:abbr[HTML]{title="words"}\n',
  };
  const source = openAstro({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  const [post] = await readAll(source);
  expect(post?.markdown).toBe('<abbr title="words">HTML</abbr>\n');
});

test('a program often removes the day from the name of a file, so that URL counts, too', async () => {
  const [only] = await readAll(
    open({
      'src/content/blog/2020-01-02-walk.md': '---\ntitle: A\n---\nWords.\n',
      'src/pages/blog/[slug].astro':
        "const posts = await getCollection('blog'); posts.map((p) => ({ params: { slug: nameOf(p) } }));",
    }),
  );
  expect(only).toMatchObject({
    publishedOn: { day: '2020-01-02' },
    urls: ['/blog/2020-01-02-walk/', '/blog/walk/'],
  });
});

test('collections of one language each, on routes of that language, hold versions of the same posts', async () => {
  const show = (name: string) =>
    `const posts = await getCollection('${name}'); posts.map((post) => ({ params: { slug: post.slug } })); <Content />`;
  const posts = await readAll(
    open({
      'src/content/blog_en/a.md': post(),
      'src/content/blog_ja/a.md': post(),
      'src/pages/[slug].astro':
        "const posts = await getCollection('blog_ja'); posts.map((post) => ({ params: { slug: post.slug } })); return Astro.redirect('/');",
      'src/pages/blog/en/[slug].astro': show('blog_en'),
      'src/pages/blog/ja/[slug].astro': show('blog_ja'),
    }),
  );
  expect(posts.map(({ lang, versionOf, urls }) => [lang, versionOf, urls])).toEqual([
    ['en', 'blog/a', ['/blog/en/a/']],
    ['ja', 'blog/a', ['/blog/ja/a/', '/a/']],
  ]);
});
