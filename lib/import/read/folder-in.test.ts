import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAstro } from '../kinds/astro';
import { openDocusaurus } from '../kinds/docusaurus';
import { openEleventy } from '../kinds/eleventy';
import { openHexo } from '../kinds/hexo';
import { openHugo } from '../kinds/hugo';
import { openJekyll } from '../kinds/jekyll';
import { openNext } from '../kinds/next';
import { blogFolder, readAll } from '../testing/blogs';

const POST = '---\ntitle: 題\ndate: 2020-01-02\n---\n文';

test.each([
  [
    openJekyll,
    { '_config.yml': 'source: docs\n', 'src/_posts/2020-01-02-a.md': POST },
    ['_posts/2020-01-02-a.md', '_config.yml (source: docs) → src'],
  ],
  [
    openJekyll,
    { '_config.yml': 'collections_dir: gen\n', '_posts/2020-01-02-a.md': POST },
    ['_posts/2020-01-02-a.md', '_config.yml (collections_dir: gen) → .'],
  ],
  [
    openHugo,
    { 'hugo.toml': "contentDir = 'build/content'", 'content/posts/a.md': POST },
    ['content/posts/a.md', 'hugo (contentDir: build/content) → content'],
  ],
  [
    openHugo,
    {
      'hugo.yaml':
        'languages: {ja: {contentDir: ja}, en: {contentDir: en}, fr: {contentDir: fr, disabled: true}}',
      'ja/posts/a.md': POST,
    },
    ['ja/posts/a.md', 'hugo (languages.en.contentDir: en)'],
  ],
  [
    openHexo,
    { '_config.yml': 'source_dir: src\n', 'source/_posts/a.md': POST },
    ['source/_posts/a.md', '_config.yml (source_dir: src) → source'],
  ],
  [
    openEleventy,
    { '.eleventy.js': "module.exports = () => ({ dir: { input: 'site' } });", 'src/a.md': POST },
    ['src/a.md', '.eleventy.js (dir.input: site) → src'],
  ],
  [
    openAstro,
    {
      'src/content.config.ts':
        "export const collections = { blog: defineCollection({ loader: glob({ pattern: '**/*.md', base: '../vault' }) }) };",
      'src/pages/[id].astro': '',
    },
    ['src/content.config.ts (blog: base: ../vault)'],
  ],
  [
    openDocusaurus,
    {
      'docusaurus.config.js':
        "module.exports = { presets: [['classic', { blog: { path: './articles' } }]] };",
      'blog/a.md': POST,
    },
    ['blog/a.md', 'docusaurus.config (path: articles) → blog'],
  ],
  [
    openNext,
    {
      'contentlayer.config.ts': "makeSource({ contentDirPath: 'gone', filePathPattern: '*.md' })",
      'posts/a.md': POST,
    },
    ['posts/a.md', 'contentlayer.config.ts (contentDirPath: gone)'],
  ],
])('%o names a folder in the settings that is not there', async (open, files, expected) => {
  const source = await open({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  const came = (await readAll(source)).map(({ id }) => id);
  const missing = source
    .skipped()
    .filter(({ why }) => why === 'sourceMissing')
    .map(({ id, detail }) => [id, detail].filter(Boolean).join(' '));
  expect([...came, ...missing]).toEqual(expected);
});

const GLOB =
  "export const collections = { blog: defineCollection({ loader: glob({ pattern: '**/*.md', base: '../articles' }) }) };";

test.each([
  [
    'Astro',
    openAstro,
    {
      'site/src/content.config.ts': GLOB,
      'site/src/pages/entries/[id].astro': "getCollection('blog')",
      'articles/a.md': POST,
      'docs/b.md': POST,
    },
    ['../articles/a.md /entries/a/'],
  ],
  [
    'Docusaurus',
    openDocusaurus,
    {
      'site/docusaurus.config.js':
        "module.exports = { presets: [['classic', { blog: { path: '../articles' } }]] };",
      'articles/a.md': POST,
      'docs/b.md': POST,
    },
    ['../articles/a.md /blog/a'],
  ],
  [
    'Eleventy',
    openEleventy,
    {
      'site/.eleventy.js': "module.exports = () => ({ dir: { input: '../articles' } });",
      'articles/a.md': POST,
      'docs/b.md': POST,
    },
    ['../articles/a.md /a/'],
  ],
  [
    'Hugo',
    openHugo,
    {
      'site/hugo.toml': "contentDir = '../articles'",
      'articles/posts/a.md': POST,
      'docs/b.md': POST,
    },
    ['../articles/posts/a.md /posts/a/'],
  ],
  [
    'Gatsby',
    openNext,
    {
      'site/gatsby-config.js':
        "module.exports = { plugins: [{ resolve: 'gatsby-source-filesystem', options: { path: './../articles' } }] };",
      'site/gatsby-node.js': "value: '/entries' + value; createFilePath",
      'articles/a/index.md': POST,
    },
    ['../articles/a/index.md /entries/a/'],
  ],
  [
    'Next.js',
    openNext,
    {
      'site/app/entries/[slug]/page.tsx': '',
      'site/content/c.md': POST,
      'articles/a.md': POST,
    },
    ['../articles/a.md /entries/a', 'content/c.md /entries/c'],
  ],
])(
  '%s reads the folder beside it that its settings name, in what the user named',
  async (_, open, files, expected) => {
    const named = blogFolder(files);
    const source = await open({ path: join(named, 'site'), named, timeZone: 'Asia/Tokyo' });
    const came = (await readAll(source)).map(({ id, urls }) => `${id} ${urls[0]}`);
    expect(came.sort()).toEqual(expected);
    expect(source.skipped()).toEqual([]);
  },
);

test('a folder outside of what the user named is not read, and is said to be outside', async () => {
  const files = { 'site/src/content.config.ts': GLOB, 'site/src/pages/[id].astro': '' };
  const named = blogFolder({ ...files, 'articles/a.md': POST });
  const source = openAstro({ path: join(named, 'site'), timeZone: 'Asia/Tokyo' });
  expect(await readAll(source)).toEqual([]);
  expect(source.skipped()).toEqual([
    { id: 'src/content.config.ts (blog: base: ../articles)', why: 'sourceOutside' },
  ]);
});

test('a folder that is there but empty counts as not there', async () => {
  const path = blogFolder({ '_config.yml': 'source: docs\n', '_posts/2020-01-02-a.md': POST });
  mkdirSync(join(path, 'docs'));
  const source = openJekyll({ path, timeZone: 'Asia/Tokyo' });
  expect((await readAll(source)).map(({ id }) => id)).toEqual(['_posts/2020-01-02-a.md']);
});

test('the folder of the sources of Astro can have another name', async () => {
  const files = {
    'astro.config.mjs': "export default { srcDir: './app' }",
    'app/content/blog/a.md': POST,
    'app/pages/blog/[slug].astro': '',
  };
  const source = openAstro({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  expect((await readAll(source)).map(({ urls }) => urls)).toEqual([['/blog/a/']]);
});

test('Hugo has its posts where the settings mount them', async () => {
  const files = {
    'hugo.toml': "[[module.mounts]]\nsource = 'docs'\ntarget = 'content/posts'\n",
    'config/_default/module.toml':
      "[[mounts]]\nsource = 'docs'\ntarget = 'content/posts'\n[[mounts]]\nsource = '../out'\ntarget = 'content'\n",
    'docs/a.md': POST,
  };
  const source = openHugo({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  expect((await readAll(source)).map(({ id, urls }) => [id, urls])).toEqual([
    ['docs/a.md', ['/posts/a/']],
  ]);
  expect(source.skipped().map(({ id }) => id)).toEqual(['hugo (module.mounts: ../out)']);
});
