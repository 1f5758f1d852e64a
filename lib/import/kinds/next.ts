import { dirname, join, posix } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { translateMdx } from '../markdown/mdx';
import { BlogFolder, basePathOf, hostsOf } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import { Fields } from '../read/fields';
import { languageInProgram } from '../read/language';
import type { ReadOptions } from '../read/options';
import type { SourceBlog } from '../source-blog';
import { routesOf } from '../urls/routes';

/** Folders in which Next.js blogs usually keep their posts, the most common first. */
const FOLDERS = [
  '_posts',
  'posts',
  'content',
  'src/_posts',
  'src/posts',
  'src/content',
  'data',
  'blog',
  'articles',
  'contents',
];

/**
 * Opens a blog made with Next.js that reads Markdown files (https://nextjs.org/learn/pages-router).
 * Each Markdown or MDX file in the usual folders is a post, or each one in the project when it has
 * none of these folders. The URL is that of the dynamic route in `app` or `pages`.
 */
export function openNext({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const roots = FOLDERS.filter((name) => folder.isFolder(name));
  const routes = ['app', 'src/app', 'pages', 'src/pages'].flatMap((name) =>
    folder.isFolder(name) ? routesOf(join(path, name)) : [],
  );
  const config = folder.texts('next.config.js', 'next.config.mjs', 'next.config.ts');
  const basePath = /\bbasePath:\s*['"]([^'"]+)['"]/.exec(config)?.[1] ?? '';
  const slash = /\btrailingSlash:\s*true/.test(config) ? '/' : '';
  const layouts = ['app', 'src/app', 'pages', 'src/pages']
    .map((name) => folder.textsBelow(name, /(?:^|\/)(?:layout|_document)\.[jt]sx?$/))
    .join('\n');
  const sites = folder.texts(
    ...[
      'data/siteMetadata.js',
      'site.config.js',
      'site.config.ts',
      'lib/constants.ts',
      'config.ts',
    ],
    ...['.env', '.env.production', 'next-sitemap.config.js'],
  );
  const address = /(?:site_?url|siteUrl|base_?url)\W{1,5}(https?:\/\/[^\s'"`]+)/i.exec(sites)?.[1];

  async function* posts(): AsyncGenerator<ImportedPost> {
    const found = roots.length > 0 ? roots : [''];
    for (const root of found) {
      const isPost = (below: string) =>
        /\.(?:md|mdx|markdown)$/i.test(below) &&
        !(root === '' && /^(?:readme|changelog|license|contributing)[^/]*$/i.test(below));
      for (const { id, below } of folder.files(root, isPost)) {
        const post = postOf(id, below);
        if (post) yield post;
      }
    }
  }

  function postOf(id: string, below: string): ImportedPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const fields = new Fields(document.fields);
    const slug = fields.text('slug');
    const { aliases, ...common } = commonOf(
      fields,
      document,
      { own: ['author', 'authors'] },
      timeZone,
    );
    const stem = below.replace(/\.[a-z]+$/i, '').replace(/\/index$/i, '');
    const own = slug ?? stem;
    const collection = posix.dirname(posix.join('x', stem)).split('/').at(-1) ?? '';
    const route = routes.find(({ folder: of }) => of === `/${collection}`) ?? routes[0];
    const urls =
      route === undefined
        ? []
        : [`${basePath || basePathOf(address)}${route.folder}/${own}${slash}`];
    return {
      ...common,
      publishedOn: common.publishedOn ?? dayInName(below, timeZone),
      id,
      kind: 'post',
      name: own.split('/').at(-1) ?? own,
      body: document.body,
      format: 'markdown',
      urls: [...urls, ...aliases],
      comments: [],
    };
  }

  return {
    hosts: hostsOf(address),
    language: languageInProgram(`${layouts}\n${config}\n${sites}`),
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) => (post.id.endsWith('.mdx') ? translateMdx(post) : post.body),
    assetRoots: [join(path, 'public'), path],
    assetFolders: (post) => [join(path, dirname(post.id))],
  };
}
