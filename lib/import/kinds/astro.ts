import { dirname, join, posix } from 'node:path';
import { slug } from 'github-slugger';
import { type Collection, collectionsOf } from '../astro/collections';
import type { ImportedPost, Note } from '../imported-post';
import { translateMarkdoc } from '../markdown/markdoc';
import { translateMdx } from '../markdown/mdx';
import { isRecord } from '../read/about-record';
import { BlogFolder, basePathOf, hostsOf } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import { Fields } from '../read/fields';
import { languageInProgram, languageOf } from '../read/language';
import type { ReadOptions } from '../read/options';
import { peopleOf } from '../read/people-of';
import { ProgramFile } from '../read/program';
import { mappingOf, textOf } from '../read/values';
import type { SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';
import { redirectsTo } from '../urls/redirects';
import { pathOnRoute, type Route, routesOf } from '../urls/routes';

const MARKDOWN = /\.(?:md|mdx|mdoc|markdown)$/i;
const CONFIGS = ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.mts'];

/**
 * Opens a blog made with Astro, or one folder of its content. Each Markdown file of its collections is a
 * post (https://docs.astro.build/en/guides/content-collections/), each one below `src/pages` is a page,
 * or a post when it has a date. The URL of a post is made with the route in `src/pages` that shows its
 * collection, or with the first route.
 */
export function openAstro({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const collections = collectionsOf(folder);
  const people = peopleOf(folder);
  const isProject = folder.isFolder('src/content') || folder.isFolder('src/pages');
  const program = ProgramFile.first(folder, ...CONFIGS);
  const site = program?.property('site');
  const address = textOf(site) || textOf(mappingOf(site).href);
  const base = textOf(mappingOf(program?.exported()).base).replace(
    /^\/*(?=.)|\/+$/g,
    (match, at) => (at === 0 && match.length < 2 ? '/' : ''),
  );
  const prefix = base === '/' ? '' : base || basePathOf(address);
  const slash = program?.property('trailingSlash') === 'never' ? '' : '/';
  // https://docs.astro.build/en/guides/routing/#redirects
  const formerPaths = redirectsTo(
    Object.entries(mappingOf(program?.property('redirects'))).map(([from, to]) => ({
      from,
      to: textOf(to) || textOf(mappingOf(to).destination),
    })),
  );
  const routes = folder.isFolder('src/pages') ? routesOf(join(path, 'src/pages')) : [];

  const language = languageInProgram(
    `${folder.textsBelow('src/layouts', /\.astro$/)}\n${folder.texts(...CONFIGS)}`,
  );

  async function* posts(): AsyncGenerator<ImportedPost> {
    const done = new Set<string>();
    // Files in the folder of a collection whose pattern they do not match.
    const others = new Set<string>();
    for (const collection of isProject ? collections : [ALONE]) {
      for (const { id, below } of folder.files(collection.base, (name) => MARKDOWN.test(name))) {
        if (done.has(id) || id.startsWith('src/pages/')) continue;
        // What the pattern of a collection leaves out is in no other folder of content.
        if (collection.name === '' && others.has(id)) continue;
        if (!collection.has(below)) {
          others.add(id);
          continue;
        }
        if (collection.base === '' && isProject && folder.isAboutProject(id)) continue;
        done.add(id);
        const post = postOf(id, below, collection);
        if (post) yield post;
      }
    }
    if (!isProject) return;
    for (const id of others) if (!done.has(id)) folder.skip({ id, why: 'unbuilt' });
    if (folder.isFolder('src/pages')) {
      for (const { id, below } of folder.files('src/pages', (name) => MARKDOWN.test(name))) {
        if (below.split('/').some((part) => part.startsWith('_'))) {
          folder.skip({ id, why: 'unbuilt' });
          continue;
        }
        const post = postOf(id, below);
        if (post) yield post;
      }
    }
  }

  /** @param collection of the post; `undefined` for a page. */
  function postOf(id: string, below: string, collection?: Collection): ImportedPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    if (isRecord(document.fields)) return folder.skip({ id, why: 'record' });
    const fields = new Fields(document.fields);
    const given = fields.text('slug');
    const stem = below.replace(/\.[a-z]+$/i, '').replace(/(?:^|\/)index$/i, '');
    // Without a configuration, the first folder is the collection.
    const [first = '', ...rest] = stem.split('/');
    const name = collection?.name || (rest.length > 0 ? first : '');
    const isNamed = collection === undefined || collection === ALONE || collection.name !== '';
    const entry = isNamed ? stem : rest.join('/') || first;
    const own = given ?? (collection === ALONE ? stem : idOf(entry) || first || 'index');
    const route = collection && routeOf(name, collection.base);
    // Each language has a folder: https://docs.astro.build/en/recipes/i18n/
    const [, folderLang, inLang] = /^([a-z]{2}(?:-[a-z]{2,4})?)\/(.+)$/i.exec(own) ?? [];
    const isInLang = route?.hasLang === true && inLang !== undefined;
    const value = route && (isInLang ? inLang : slugOn(route, fields, own));
    // Not of Astro, but what blogs name a URL of their own by that their program makes.
    const permalink = fields.text('permalink');
    const { aliases, ...common } = commonOf(fields, document, { people }, timeZone);
    const day = common.publishedOn?.day;
    const path =
      collection === undefined
        ? `/${stem}`
        : route &&
          pathOnRoute(route, {
            slug: value ?? own,
            day,
            lang: common.lang ?? (isInLang ? folderLang : undefined),
            siteLanguage: language,
          });
    if (collection && !route) common.notes.push({ level: 'lost', name: 'urlUnknown', value: '' });
    if (route)
      common.notes.push(...notesOf(route, path, collection?.hasOwnIds ? undefined : value));
    return {
      ...common,
      lang: common.lang ?? (isInLang ? languageOf(folderLang) : undefined),
      versionOf: isInLang ? `${name}/${inLang}` : undefined,
      id,
      kind: collection === undefined && day === undefined ? 'page' : 'post',
      name: posix.basename(value ?? own),
      body: document.body,
      format: 'markdown',
      urls: [
        ...(permalink?.startsWith('/') ? [prefix + permalink] : []),
        ...(path === undefined ? [] : [`${prefix}${path}${slash}`.replace(/\/{2,}/g, '/')]),
        ...(path === undefined ? [] : formerPaths(path)).map((former) => prefix + former),
        ...aliases,
      ],
      comments: [],
    };
  }

  function routeOf(name: string, base: string): Route | undefined {
    return (
      routes.find(({ collections }) => name !== '' && collections.includes(name)) ??
      routes.find(({ folder: of }) => of === `/${name}` || of === `/${posix.basename(base)}`) ??
      routes[0]
    );
  }

  return {
    hosts: hostsOf(address),
    basePath: prefix,
    people,
    language,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) => {
      if (/\.mdoc$/i.test(post.id)) return translateMarkdoc(post);
      return /\.mdx$/i.test(post.id) ? translateMdx(post) : post.body;
    },
    assetRoots: [...['public', 'src'].map((name) => join(path, name)), path],
    assetFolders: (post) => [join(path, dirname(post.id))],
    // The usual aliases of tsconfig.json.
    assetOf: (address) =>
      /^(?:@|~)\/?(.+)$/.exec(address)?.[1] ??
      (prefix === '' ? undefined : fileBelow(prefix, address)),
  };
}

/** All files of a folder, when one folder of content is imported. */
const ALONE: Collection = { name: '', base: '', hasOwnIds: false, has: () => true };

/** Returns the value for the last part of a route: the first of its sources that the post has. */
function slugOn({ sources }: Route, fields: Fields, own: string): string | undefined {
  for (const source of sources) {
    if (source === 'id' || source === 'slug') return own;
    const [, key] = /^data\.(\w+)$/.exec(source) ?? [];
    const value = key === undefined ? undefined : fields.text(key)?.replace(/^\/+|\/+$/g, '');
    if (value) return value;
  }
  return undefined;
}

function notesOf(route: Route, path: string | undefined, value: string | undefined): Note[] {
  if (path === undefined) {
    return [{ level: 'lost', name: 'aliasUnusable', value: `/${route.parts.join('/')}` }];
  }
  const isDated = route.parts.some((part) => /^\[(?:year|month|day|date)\]$/i.test(part));
  return value === undefined || isDated
    ? [{ level: 'changed', name: 'urlAssumed', value: `src/pages/${route.file}` }]
    : [];
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
