import { posix } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import type { Document } from '../read/document';
import { Fields } from '../read/fields';
import type { People } from '../read/people';
import { pathOnRoute, type Route } from '../urls/routes';
import type { Collection } from './collections';
import { entryOf } from './entry';
import { notesOf, routeOf, slugOn } from './route-of-entry';

/** What the posts of a blog have in common. */
interface AstroBlog {
  people: People;
  routes: readonly Route[];
  /** The folder of the routes, relative to the project folder. */
  pages: string;
  /** The path of the site on its host, without a trailing slash. */
  prefix: string;
  /** The ends of each URL: a slash, `.html` or `''`. */
  ends: readonly string[];
  language: string | undefined;
  timeZone: string;
}

/**
 * Converts a file to an imported post.
 *
 * @param below its path below the folder of its collection, or below that of the routes.
 * @param collection of the post; `undefined` for a page.
 */
export function postOf(
  { id, below }: { id: string; below: string },
  document: Document,
  { people, routes, pages, prefix, ends, language, timeZone }: AstroBlog,
  collection?: Collection,
): ImportedPost {
  const fields = new Fields(document.fields);
  const stem = below.replace(/\.[a-z]+$/i, '').replace(/(?:^|\/)index$/i, '');
  const entry = collection && entryOf(stem, fields, collection, routes);
  const route = entry && routeOf(entry, collection.base, routes);
  // The language is a part of the route, or stays in the id of a route that knows no languages.
  const hasLang = route?.hasLang === true || route?.lang !== undefined;
  const own = hasLang ? entry?.bareId : entry?.id;
  const value = route && own && slugOn(route, fields, own);
  // Not of Astro, but what blogs name a URL of their own by that their program makes.
  const permalink = fields.text('permalink');
  const { aliases, ...common } = commonOf(fields, document, { people }, timeZone);
  const publishedOn = common.publishedOn ?? common.createdAt ?? dayInName(id, timeZone);
  const day = publishedOn?.day;
  // Each language may have a collection of its own, `blog_en` on the route `/blog/en/[slug]`.
  const ofRoute = entry?.lang === undefined ? route?.lang : undefined;
  const lang = common.lang ?? (hasLang ? (entry?.lang ?? ofRoute) : undefined);
  const pathOn = (each: Route, slug: string) =>
    pathOnRoute(each, { slug, day, lang, siteLanguage: language });
  const path = own === undefined ? `/${stem}` : route && pathOn(route, value ?? own);
  if (collection && !route) common.notes.push({ level: 'lost', name: 'urlUnknown', value: '' });
  // Many programs remove the day from the name of the file.
  const dayless = value === undefined && own && /^\d{4}-\d\d-\d\d-(.+)$/.exec(own)?.[1];
  const redirecting = routes.filter(
    ({ redirects, collections: read }) => redirects && entry && read.includes(entry.collection),
  );
  const others = [
    ...(dayless && route ? [pathOn(route, dayless)] : []),
    ...redirecting.map((each) => pathOn(each, value ?? own ?? stem)),
  ];
  if (route)
    common.notes.push(...notesOf(route, pages, path, collection?.hasOwnIds ? undefined : value));
  return {
    ...common,
    publishedOn,
    lang,
    versionOf: ofRoute
      ? [...(route?.parts.slice(0, -1) ?? []), own].filter((part) => part !== ofRoute).join('/')
      : entry?.version,
    id,
    kind: collection === undefined && day === undefined ? 'page' : 'post',
    name: posix.basename(value ?? own ?? stem),
    body: document.body,
    format: 'markdown',
    urls: [
      ...(permalink?.startsWith('/') ? [prefix + permalink] : []),
      ...[path, ...others].flatMap((each) =>
        each === undefined
          ? []
          : ends.map((end) => `${prefix}${each}${each === '/' ? '' : end}`.replace(/\/{2,}/g, '/')),
      ),
      ...aliases,
    ],
    comments: [],
  };
}
