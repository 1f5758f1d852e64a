import { posix } from 'node:path';
import type { Note } from '../imported-post';
import type { Fields } from '../read/fields';
import type { Route } from '../urls/routes';
import type { Entry } from './entry';

/**
 * Returns the route that shows an entry: one that reads its collection, or else one in a folder of its name, or else
 * the first.
 *
 * @param base the folder of the collection.
 */
export function routeOf(
  { collection, lang }: Entry,
  base: string,
  routes: readonly Route[],
): Route | undefined {
  const inLanguage = [
    ...routes.filter((route) => route.lang !== undefined && route.lang === lang),
    ...routes.filter((route) => route.lang === undefined),
    ...routes,
  ];
  const reading = inLanguage.filter(
    ({ collections }) => collection !== '' && collections.includes(collection),
  );
  return (
    // Another route may redirect to the one that shows the posts.
    reading.find(({ showsPost }) => showsPost) ??
    reading[0] ??
    inLanguage.find(
      ({ folder: of }) => of === `/${collection}` || of === `/${posix.basename(base)}`,
    ) ??
    inLanguage[0]
  );
}

/** Returns the value for the last part of a route: the first of its sources that the post has. */
export function slugOn({ sources }: Route, fields: Fields, own: string): string | undefined {
  for (const source of sources) {
    if (source === 'id' || source === 'slug') return own;
    const [, key] = /^data\.(\w+)$/.exec(source) ?? [];
    const value = key === undefined ? undefined : fields.text(key)?.replace(/^\/+|\/+$/g, '');
    if (value) return value;
  }
  return undefined;
}

/**
 * Returns what the report says of a URL.
 *
 * @param pages the folder of the routes.
 */
export function notesOf(
  route: Route,
  pages: string,
  path: string | undefined,
  value: string | undefined,
): Note[] {
  if (path === undefined) {
    return [{ level: 'lost', name: 'aliasUnusable', value: `/${route.parts.join('/')}` }];
  }
  const isDated = route.parts.some((part) => /^\[(?:year|month|day|date)\]$/i.test(part));
  return value === undefined || isDated
    ? [{ level: 'changed', name: 'urlAssumed', value: `${pages}/${route.file}` }]
    : [];
}
