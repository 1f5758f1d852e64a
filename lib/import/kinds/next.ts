import { dirname, join, relative } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { hasComponents, metadataOf, translateMdx } from '../markdown/mdx';
import { readsDirectives, textDirectives } from '../markdown/text-directives';
import { contentPatterns } from '../next/content-patterns';
import { gatsbyOf } from '../next/gatsby';
import { languageFiles } from '../next/language-files';
import { locationOf } from '../next/location';
import { postLists } from '../next/post-lists';
import { pagesFolders, settingsOf } from '../next/project';
import { isRecord } from '../read/about-record';
import { BlogFolder } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import { Fields } from '../read/fields';
import type { Value } from '../read/front-matter';
import { nameInPath, withoutLanguage } from '../read/name-in-path';
import type { ReadOptions } from '../read/options';
import { peopleOf } from '../read/people-of';
import { basePathOf, hostsOf } from '../read/site-address';
import { titleInBody } from '../read/title-in-body';
import type { SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';
import { pathOnRoute, routesOf } from '../urls/routes';
import { writtenPath } from '../urls/written-path';

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
/** Folders in which a file without front matter is a post too. */
const CONTENT = /(?:^|\/)_?(?:posts?|content|contents|articles?|blogs?|app|pages)\//i;

/** A folder of pages in the content. The `pages` of Next.js itself has posts, too. */
const PAGES = /(?<!^src)\/pages?\//;

/**
 * Opens a blog made with Next.js that reads Markdown files (https://nextjs.org/learn/pages-router).
 * Each Markdown or MDX file with front matter or in a folder of content is a post. Its URL is that of
 * the dynamic route in `app` or `pages`, or that of the file itself when it is a page. A project in a folder of a
 * repository often reads files from outside of its folder, so all of the repository are read. Also opens blogs made
 * with Gatsby.
 */
export function openNext({ path, named = path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding, named);
  const pages = pagesFolders(path);
  const routes = pages.flatMap((name) => routesOf(join(path, name)));
  const { basePath, unknown, address, locales, mainLocale, slash, language, ...project } =
    settingsOf(folder, pages);
  const gatsby = gatsbyOf(folder);
  const listed = postLists(folder);
  const isContent = contentPatterns(folder);
  const files = [...folder.files(relative(path, named), (below) => MARKDOWN.test(below))];
  const languageOfFile = languageFiles(files.map(({ id }) => id));
  const people = peopleOf(folder);
  const hasDirectives = readsDirectives(folder);
  /** The folders of the posts that are versions of one another, by `versionOf`. */
  const versions = new Map<string, string[]>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    // A text beside the components of a page must not take the name and URL of a post.
    const isInPages = ({ id }: { id: string }) => pages.some((name) => id.startsWith(`${name}/`));
    for (const { id } of files.toSorted((a, b) => Number(isInPages(a)) - Number(isInPages(b)))) {
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
    const fileLanguage = languageOfFile(id);
    const found = locationOf(
      fileLanguage === undefined ? id : `${dirname(id)}.md`,
      routes,
      locales,
    );
    const at = { ...found, lang: fileLanguage ?? found.lang };
    const all: Record<string, Value> = {
      ...listed(at.slug),
      ...metadataOf(document.body, folder, id),
      ...document.fields,
    };
    const fields = new Fields(all);
    const slug = fields.text('slug');
    const written =
      gatsby?.pathsOf(id, fields) ??
      [writtenPath(fields, 'path', 'permalink') ?? at.path ?? []].flat();
    const { aliases, ...common } = commonOf(fields, document, { people }, timeZone);
    const split = common.title === '' ? titleInBody(document.body) : undefined;
    const own = slug ?? at.slug;
    const publishedOn = common.publishedOn ?? common.createdAt ?? dayInName(id, timeZone);
    const isVersion = locales.length > 1 || at.route?.hasLang;
    const isPrefixed =
      at.lang !== undefined &&
      at.lang !== mainLocale &&
      locales.includes(at.lang) &&
      !at.route?.hasLang;
    const prefix =
      (basePath || (gatsby ? '' : basePathOf(address))) + (isPrefixed ? `/${at.lang}` : '');
    const versionOf = fileLanguage
      ? dirname(id)
      : isVersion
        ? ['', ...(at.route?.parts ?? []).filter((part) => !part.startsWith('[')), own].join('/')
        : gatsby && written[0] && withoutLanguage(written[0]);
    if (versionOf) versions.set(versionOf, [...(versions.get(versionOf) ?? []), dirname(id)]);
    for (const value of unknown) common.notes.push({ level: 'lost', name: 'program', value });
    const values = { slug: own, day: publishedOn?.day, lang: common.lang ?? at.lang ?? language };
    const onRoute = gatsby || !at.route ? undefined : pathOnRoute(at.route, values);
    const paths = written.length > 0 ? written : [onRoute ?? []].flat();
    if (paths.length === 0) {
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
      lang: common.lang ?? at.lang,
      versionOf,
      id,
      kind: publishedOn === undefined && PAGES.test(id) ? 'page' : 'post',
      name: nameInPath(own),
      format: 'markdown',
      urls: [...paths.map((each) => `${prefix}${each}${slash}`), ...aliases],
      comments: [],
    };
  }

  return {
    hosts: hostsOf(address),
    basePath: basePath || basePathOf(address),
    redirects: project.redirects,
    people,
    language,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) => {
      const isMdx = /\.mdx$/i.test(post.id) || (project.compilesMdx && hasComponents(post.body));
      const body = isMdx ? translateMdx(post) : post.body;
      return hasDirectives ? textDirectives(body, post) : body;
    },
    assetRoots: [
      ...new Set([
        ...pages.map((name) => join(path, name, '../public')),
        join(path, 'public'),
        ...(gatsby?.sources ?? []).map((name) => join(path, name)),
        path,
      ]),
    ],
    // Translations often use the pictures beside the original.
    assetFolders: ({ id, versionOf = '' }) =>
      [
        ...new Set([
          dirname(id),
          ...(versions.get(versionOf) ?? []),
          // The front matter often has the path of a picture below such a folder.
          ...(gatsby?.sources ?? []),
        ]),
      ].map((name) => join(path, name)),
    assetOf: (address) => fileBelow(basePath, address),
  };
}
