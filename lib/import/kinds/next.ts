import { dirname, join } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { exportsOf, hasComponents, translateMdx } from '../markdown/mdx';
import { contentPatterns } from '../next/content-patterns';
import { gatsbyPaths } from '../next/gatsby';
import { locationOf } from '../next/location';
import { postLists } from '../next/post-lists';
import { pagesFolders, settingsOf, siteOf } from '../next/project';
import { isRecord } from '../read/about-record';
import { BlogFolder, basePathOf, hostsOf } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import { Fields } from '../read/fields';
import type { Value } from '../read/front-matter';
import type { ReadOptions } from '../read/options';
import { peopleOf } from '../read/people-of';
import { titleInBody } from '../read/title-in-body';
import { mappingOf, textOf } from '../read/values';
import type { SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';
import { pathOnRoute, routesOf } from '../urls/routes';
import { isDocusaurus, openDocusaurus } from './docusaurus';

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
/** Folders in which a file without front matter is a post too. */
const CONTENT = /(?:^|\/)_?(?:posts?|content|contents|articles?|blogs?|app|pages)\//i;

/**
 * Opens a blog made with Next.js that reads Markdown files (https://nextjs.org/learn/pages-router).
 * Each Markdown or MDX file with front matter or in a folder of content is a post. Its URL is that of
 * the dynamic route in `app` or `pages`, or that of the file itself when it is a page. Also opens other blogs made with
 * React: those of Gatsby and Docusaurus.
 */
export function openNext({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  if (isDocusaurus(folder)) return openDocusaurus({ path, encoding, timeZone });
  const pages = pagesFolders(path);
  const routes = pages.flatMap((name) => routesOf(join(path, name)));
  const { basePath, slash, language, compilesMdx, othersOf } = settingsOf(folder, pages);
  const address = siteOf(folder);
  const inGatsby = gatsbyPaths(folder);
  const listed = postLists(folder);
  const isContent = contentPatterns(folder);
  const people = peopleOf(folder);
  /** The folders of the posts that are versions of one another, by `versionOf`. */
  const versions = new Map<string, string[]>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const { id } of folder.files('', (below) => MARKDOWN.test(below))) {
      if (folder.isAboutProject(id)) continue;
      if (isContent(id) === false) {
        folder.skip({ id, why: 'unbuilt' });
        continue;
      }
      if (!isContent(id) && !CONTENT.test(id) && !folder.hasFrontMatter(id)) continue;
      const post = postOf(id);
      if (post) yield post;
    }
  }

  function postOf(id: string): ImportedPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    if (isRecord(document.fields)) return folder.skip({ id, why: 'record' });
    const at = locationOf(id, routes);
    const all: Record<string, Value> = {
      ...listed(at.slug),
      ...mappingOf(exportsOf(document.body, folder, id).metadata),
      ...document.fields,
    };
    const fields = new Fields(all);
    const slug = fields.text('slug');
    const { aliases, ...common } = commonOf(fields, document, { people }, timeZone);
    const split = common.title === '' ? titleInBody(document.body) : undefined;
    const own = slug ?? at.slug;
    const publishedOn = common.publishedOn ?? common.createdAt ?? dayInName(id, timeZone);
    const lang = common.lang ?? at.lang;
    const versionOf = at.route?.hasLang ? `${at.route.file}/${own}` : undefined;
    if (versionOf) versions.set(versionOf, [...(versions.get(versionOf) ?? []), dirname(id)]);
    const values = { slug: own, day: publishedOn?.day, lang: lang ?? language };
    const below =
      writtenPath(fields, inGatsby ? ['path', 'slug', 'permalink'] : ['path', 'permalink']) ??
      at.path ??
      (inGatsby ? inGatsby(id) : at.route && pathOnRoute(at.route, values));
    if (below === undefined) {
      common.notes.push(
        at.route
          ? { level: 'lost', name: 'aliasUnusable', value: `/${at.route.parts.join('/')}` }
          : { level: 'lost', name: 'urlUnknown', value: '' },
      );
    }
    return {
      ...common,
      ...(split ?? { body: document.body }),
      title: common.title || (split?.title ?? ''),
      publishedOn,
      lang,
      versionOf,
      id,
      kind: 'post',
      name: nameIn(own),
      format: 'markdown',
      urls: [
        ...(below === undefined
          ? []
          : [`${below}${slash}`, ...othersOf(below)].map(
              (each) => `${basePath || (inGatsby ? '' : basePathOf(address))}${each}`,
            )),
        ...aliases,
      ],
      comments: [],
    };
  }

  return {
    hosts: hostsOf(address),
    people,
    language,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) =>
      post.id.endsWith('.mdx') || (compilesMdx && hasComponents(post.body))
        ? translateMdx(post)
        : post.body,
    assetRoots: [
      ...new Set([
        ...pages.map((name) => join(path, name, '../public')),
        join(path, 'public'),
        path,
      ]),
    ],
    // Translations often use the pictures beside the original.
    assetFolders: ({ id, versionOf = '' }) =>
      [...new Set([dirname(id), ...(versions.get(versionOf) ?? [])])].map((name) =>
        join(path, name),
      ),
    assetOf: (address) => (basePath === '' ? undefined : fileBelow(basePath, address)),
  };
}

/** Returns the last part of a slug, with the one before it when it is only a number. */
function nameIn(slug: string): string {
  return slug
    .replace(/\/+$/, '')
    .split('/')
    .slice(/(?:^|\/)\d{1,3}\/*$/.test(slug) ? -2 : -1)
    .join('-');
}

/** Returns the path that the post itself gives in the first of some keys with a slash before it. */
function writtenPath(fields: Fields, keys: readonly string[]): string | undefined {
  const key = keys.find((name) => /^\/./.test(textOf(fields.peek(name))));
  return key && fields.text(key);
}
