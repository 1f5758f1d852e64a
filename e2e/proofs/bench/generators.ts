import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Another static site generator, with a minimal blog for it. */
export interface Generator {
  name: string;
  /** The npm packages to install; empty for a program of the system. */
  packages: readonly string[];
  /** A path relative to the folder of the blog, or the name of a program of the system. */
  command: string;
  args: readonly string[];
  /** The output folder, relative to the folder of the blog. */
  output: string;
  /** Texts of the files of the blog except the posts, which are in its folder `posts`. */
  files: Readonly<Record<string, string>>;
}

const ASTRO: Generator = {
  name: 'Astro',
  // Astro needs a newer Node.js than this project; the npm package `node` contains one.
  packages: ['astro@7', 'node@24'],
  command: 'node_modules/.bin/astro',
  args: ['build'],
  output: 'dist',
  files: {
    'package.json': '{"private":true,"type":"module"}',
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const generateId = ({ entry, data }) => String(data.slug ?? entry.slice(0, -3)).normalize('NFC');
export const collections = {
  posts: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md', generateId }) }),
};`,
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const posts = (await getCollection('posts')).slice(0, 20);
---
<html lang="ja"><body><ul>{posts.map(({ id, data }) => <li><a href={'/' + encodeURIComponent(id)}>{data.title}</a></li>)}</ul></body></html>`,
    'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('posts')).map((post) => ({ params: { slug: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
<html lang="ja"><body><article><h1>{post.data.title}</h1><Content /></article></body></html>`,
  },
};

const ELEVENTY: Generator = {
  name: 'Eleventy',
  packages: ['@11ty/eleventy@3'],
  command: 'node_modules/.bin/eleventy',
  args: ['--quiet'],
  output: '_site',
  files: {
    'package.json': '{"private":true,"type":"module"}',
    'eleventy.config.js': `export default function (config) {
  config.addGlobalData('layout', 'post.liquid');
  config.addGlobalData('eleventyComputed', {
    permalink: ({ slug, page }) => '/' + String(slug ?? page.fileSlug).normalize('NFC') + '/index.html',
  });
  config.addTemplate('index.liquid', '<ul>{% for post in collections.all limit: 20 %}<li><a href="{{ post.url }}">{{ post.data.title | escape }}</a></li>{% endfor %}</ul>', { slug: 'index' });
  return { dir: { input: 'posts', includes: '../includes' }, markdownTemplateEngine: false };
}`,
    'includes/post.liquid':
      '<!DOCTYPE html><html lang="ja"><body><article><h1>{{ title | escape }}</h1>{{ content }}</article></body></html>',
  },
};

const HUGO: Generator = {
  name: 'Hugo',
  // Hugo is not on npm; Debian has a package `hugo`.
  packages: [],
  command: 'hugo',
  args: ['--quiet'],
  output: 'public',
  files: {
    'config.toml': `title = 'blog'
contentDir = 'posts'
disablePathToLower = true
disableAliases = true
disableKinds = ['taxonomy', 'term', 'section', 'RSS', 'sitemap', '404']
[markup.goldmark.renderer]
unsafe = true`,
    'layouts/index.html':
      '<!DOCTYPE html><html lang="ja"><body><ul>{{ range first 20 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>',
    'layouts/_default/single.html':
      '<!DOCTYPE html><html lang="ja"><body><article><h1>{{ .Title }}</h1>{{ .Content }}</article></body></html>',
  },
};

/** The generator to which the costs of the others are compared. */
export const REFERENCE = ELEVENTY.name;

/** The generators to which `npm run prove -- bench` compares this project. */
export const GENERATORS = [ASTRO, ELEVENTY, HUGO];

/** Writes the files of the blog of a generator, except the posts. */
export async function writeGenerator({ files }: Generator, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
