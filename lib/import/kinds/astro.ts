import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import type { ImportedPost } from '../imported-post';
import { translateMdx } from '../markdown/mdx';
import { BlogFolder, basePathOf, hostsOf } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import { Fields } from '../read/fields';
import { languageInProgram } from '../read/language';
import type { ReadOptions } from '../read/options';
import type { SourceBlog } from '../source-blog';
import { routesOf } from '../urls/routes';

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
const CONFIGS = ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.mts'];

/**
 * Opens a blog made with Astro, or one folder of its content. Each Markdown file below `src/content`,
 * `src/data` or `content` is a post (https://docs.astro.build/en/guides/content-collections/), each one below
 * `src/pages` is a page. The URL of a post is made with the route in `src/pages` for its collection, or
 * with the first route.
 */
export function openAstro({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const content = folder.isFolder('src/content') ? 'src/content' : '';
  const isProject = content !== '' || folder.isFolder('src/pages');
  const config = folder.texts(...CONFIGS);
  const layouts = folder.textsBelow('src/layouts', /\.astro$/);
  const collections = folder.texts(
    ...['src/content.config.ts', 'src/content.config.mjs', 'src/content.config.js'],
  );
  const address = /\bsite:\s*['"]([^'"]+)['"]/.exec(config)?.[1];
  const base = (/\bbase:\s*['"]([^'"]+)['"]/.exec(config)?.[1] ?? '').replace(/\/+$/, '');
  const routes = isProject && folder.isFolder('src/pages') ? routesOf(join(path, 'src/pages')) : [];

  async function* posts(): AsyncGenerator<ImportedPost> {
    const roots = isProject
      ? [content, 'src/pages', 'src/data', 'content'].filter(
          (root) => root !== '' && folder.isFolder(root),
        )
      : [''];
    for (const root of roots) {
      for (const { id, below } of folder.files(root, (name) => MARKDOWN.test(name))) {
        if (!isBuilt(below, root)) folder.skip({ id, why: 'unbuilt' });
        else {
          const post = postOf(id, below, root);
          if (post) yield post;
        }
      }
    }
  }

  function postOf(id: string, below: string, root: string): ImportedPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const fields = new Fields(document.fields);
    const given = fields.text('slug');
    const { aliases, ...common } = commonOf(fields, document, {}, timeZone);
    const isPage = root === 'src/pages';
    const stem = below.replace(/\.[a-z]+$/i, '').replace(/\/index$/i, '');
    const [collection = '', ...rest] = root === '' ? ['', stem] : stem.split('/');
    const own = given ?? (root === '' ? stem : idOf(rest.join('/') || collection));
    const route = routes.find(({ folder: of }) => of === `/${collection}`) ?? routes[0];
    const path = isPage ? `/${stem === 'index' ? '' : stem}` : route && `${route.folder}/${own}`;
    const prefix = base || basePathOf(address);
    return {
      ...common,
      id,
      kind: isPage ? 'page' : 'post',
      name: own.split('/').at(-1) ?? own,
      body: document.body,
      format: 'markdown',
      urls: [...(path === undefined ? [] : [`${prefix}${path.replace(/^\/+/, '/')}/`]), ...aliases],
      comments: [],
    };
  }

  /**
   * Returns whether Astro builds a file. It ignores a file whose path has a part that begins with `_`,
   * except in a collection with a `glob` loader (Astro 5) whose pattern does not exclude such parts.
   */
  function isBuilt(below: string, root: string): boolean {
    if (root === '' || !below.split('/').some((part) => part.startsWith('_'))) return true;
    return root !== 'src/pages' && /\bglob\(/.test(collections) && !collections.includes('[^_]');
  }

  return {
    hosts: hostsOf(address),
    language: languageInProgram(`${layouts}\n${config}`),
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) => (post.id.endsWith('.mdx') ? translateMdx(post) : post.body),
    assetRoots: ['public', 'src'].map((name) => join(path, name)),
    assetFolders: (post) => [join(path, dirname(post.id))],
  };
}

/**
 * Returns the id that Astro gives to an entry of a collection
 * (https://docs.astro.build/en/reference/content-loader-reference/#glob-loader).
 */
function idOf(path: string): string {
  return path
    .split('/')
    .map((part) => slug(part))
    .join('/')
    .replace(/\/index$/, '');
}
