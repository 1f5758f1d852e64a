import { dirname, join, posix } from 'node:path';
import { ALONE, type Collection, collectionsOf } from '../astro/collections';
import { postOf } from '../astro/post';
import type { ImportedPost } from '../imported-post';
import { translateMarkdoc } from '../markdown/markdoc';
import { translateMdx } from '../markdown/mdx';
import { readsDirectives, textDirectives } from '../markdown/text-directives';
import { isRecord } from '../read/about-record';
import { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import { languageInProgram } from '../read/language';
import type { ReadOptions } from '../read/options';
import { peopleOf } from '../read/people-of';
import { ProgramFile } from '../read/program';
import { basePathIn, basePathOf, hostsOf } from '../read/site-address';
import { mappingOf, textOf } from '../read/values';
import type { SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';
import { routesOf } from '../urls/routes';

const MARKDOWN = /\.(?:md|mdx|mdoc|markdown)$/i;
const CONFIGS = ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.mts'];

/**
 * Opens a blog made with Astro, or one folder of its content. Each Markdown file of its collections is a
 * post (https://docs.astro.build/en/guides/content-collections/), each one below `src/pages` is a page,
 * or a post when it has a date. The URL of a post is made with the route in `src/pages` that shows its
 * collection, or with the first route.
 */
export function openAstro({ path, named, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding, named);
  const program = ProgramFile.first(folder, ...CONFIGS);
  // https://docs.astro.build/en/reference/configuration-reference/#srcdir
  const srcDir = posix.normalize(textOf(program?.property('srcDir')) || 'src').replace(/\/+$/, '');
  const src =
    program && srcDir !== 'src'
      ? folderIn(folder, program.path, 'srcDir', srcDir, ['src'])
      : srcDir;
  const pages = posix.join(src, 'pages');
  const collections = collectionsOf(folder, src);
  const people = peopleOf(folder);
  const hasDirectives = readsDirectives(folder);
  const isProject = folder.isFolder(posix.join(src, 'content')) || folder.isFolder(pages);
  const site = program?.property('site');
  const address = textOf(site) || textOf(mappingOf(site).href);
  const { base } = mappingOf(program?.exported());
  const prefix = base === undefined ? basePathOf(address) : basePathIn(base);
  const slash = program?.property('trailingSlash') === 'never' ? '' : '/';
  // Written as `a.html`, which hosts also serve as `/a`: https://docs.astro.build/en/reference/configuration-reference/#buildformat
  const ends = mappingOf(program?.property('build')).format === 'file' ? ['.html', ''] : [slash];
  // https://docs.astro.build/en/guides/routing/#redirects
  const redirects = Object.entries(mappingOf(program?.property('redirects'))).map(([from, to]) => ({
    from: prefix + from,
    to: prefix + (textOf(to) || textOf(mappingOf(to).destination)),
  }));
  const routes = folder.isFolder(pages) ? routesOf(join(path, pages)) : [];

  const language = languageInProgram(
    `${folder.textsBelow(posix.join(src, 'layouts'), /\.astro$/)}\n${folder.texts(...CONFIGS)}`,
  );

  const blog = { people, routes, pages, prefix, ends, language, timeZone };

  async function* posts(): AsyncGenerator<ImportedPost> {
    const done = new Set<string>();
    // Files in the folder of a collection whose pattern they do not match.
    const others = new Set<string>();
    for (const collection of isProject ? collections : [ALONE]) {
      for (const { id, below } of folder.files(collection.base, (name) => MARKDOWN.test(name))) {
        if (done.has(id) || id.startsWith(`${pages}/`)) continue;
        // What the pattern of a collection leaves out is in no other folder of content.
        if (collection.name === '' && others.has(id)) continue;
        if (!collection.has(below)) {
          others.add(id);
          continue;
        }
        if (collection.base === '' && isProject && folder.isAboutProject(id)) continue;
        done.add(id);
        const post = read(id, below, collection);
        if (post) yield post;
      }
    }
    if (!isProject) return;
    for (const id of others) if (!done.has(id)) folder.skip({ id, why: 'unbuilt' });
    for (const { id, below } of folder.files(pages, (name) => MARKDOWN.test(name))) {
      const isBuilt = !below.split('/').some((part) => part.startsWith('_'));
      const post = isBuilt ? read(id, below) : folder.skip({ id, why: 'unbuilt' });
      if (post) yield post;
    }
  }

  /** @param collection of the post; `undefined` for a page. */
  function read(id: string, below: string, collection?: Collection): ImportedPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    if (isRecord(document.fields)) return folder.skip({ id, why: 'record' });
    return postOf({ id, below }, document, blog, collection);
  }

  return {
    hosts: hostsOf(address),
    basePath: prefix,
    redirects,
    people,
    language,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) => {
      if (/\.mdoc$/i.test(post.id)) return translateMarkdoc(post);
      const body = /\.mdx$/i.test(post.id) ? translateMdx(post) : post.body;
      return hasDirectives ? textDirectives(body, post) : body;
    },
    assetRoots: [
      ...[textOf(program?.property('publicDir')) || 'public', src].map((name) => join(path, name)),
      path,
    ],
    assetFolders: (post) => [join(path, dirname(post.id))],
    // The usual aliases of tsconfig.json.
    assetOf: (address) => /^(?:@|~)\/?(.+)$/.exec(address)?.[1] ?? fileBelow(prefix, address),
  };
}
