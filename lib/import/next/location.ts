import { posix } from 'node:path';
import type { Route } from '../urls/routes';

/** Folders of content, which are no part of a slug. */
const CONTAINERS =
  /^_?(?:posts?|content|contents|articles?|blogs?|data|mdx?|markdown|src|app|pages|public|packages|apps|entries)$/i;

/** A folder with the content in one language: `en-posts`, `blog_ja`. */
const IN_LANGUAGE =
  /^(?:(de|en|es|fr|it|ja|ko|pt|ru|zh)[-_](?:posts?|content|articles?|blogs?)|(?:posts?|content|articles?|blogs?)[-_](de|en|es|fr|it|ja|ko|pt|ru|zh))$/i;
const TAG = /^[a-z]{2}(?:-[a-z]{2})?$/i;
/** On a site with one language, other short names are those of subjects: `js`, `os`. */
const COMMON_TAG = /^(?:en|ja|zh|ko|fr|de|es|pt|ru)(?:-[a-z]{2})?$/i;

/** Names of a file that is the post of its folder. */
const OF_FOLDER = /^(?:index|page|post|article|entry)$/;

/** Where a post is in the project of a Next.js blog. */
export interface Location {
  /** The path of its URL, when the file itself is the page. */
  path?: string;
  /** The route that shows it. */
  route?: Route;
  /** The part of its path that is its slug. */
  slug: string;
  /** The language that a folder of its path names. */
  lang?: string;
}

/**
 * Returns where a post is. A Markdown file in `app` or `pages` with the name of a page has its own URL.
 * Otherwise its route is the one that has the name of one of its folders, as `/blog` for `data/blog/a.md`,
 * or else the first.
 *
 * @param locales the languages of the site, each of which can end the name of a file: `a.en.md`.
 * @param written the language that the post itself gives.
 */
export function locationOf(
  id: string,
  routes: readonly Route[],
  locales: readonly string[] = [],
  written?: string,
): Location {
  const page = /^(?:.*\/)?(?:app|pages)\/(.*)$/.exec(id.replace(/\.mdx?$/, ''))?.[1];
  const isRouted =
    /^(?:.*\/)?app\/(?:.*\/)?page\.mdx?$/.test(id) || /^(?:.*\/)?pages\/[^_]/.test(id);
  if (page !== undefined && isRouted) {
    const parts = page
      .replace(/(?:^|\/)(?:page|index)$/, '')
      .split('/')
      .filter((part) => part !== '' && !/^\(.*\)$/.test(part));
    return { path: `/${parts.join('/')}`, slug: parts.join('/') };
  }
  const folders = posix
    .dirname(id)
    .replace(/^(?:packages|apps)\/[^/]+(?:\/|$)/, '')
    .split('/')
    .filter((part) => !/^\.\.?$/.test(part));
  const whole = posix.basename(id).replace(/\.[a-z]+$/i, '');
  const suffix = locales.find((locale) => whole.endsWith(`.${locale}`));
  const name = suffix === undefined ? whole : whole.slice(0, -suffix.length - 1);
  const hasLang = routes.some((route) => route.hasLang);
  const ofLang = folders.find((part) => IN_LANGUAGE.test(part));
  const lang =
    written ??
    suffix ??
    folders.find((part) => locales.includes(part) || (hasLang ? TAG : COMMON_TAG).test(part)) ??
    IN_LANGUAGE.exec(ofLang ?? '')
      ?.slice(1)
      .find(Boolean);
  // A site can have a route for each of its languages: `/en/posts/[slug]`, `/ja/posts/[slug]`.
  const isOther = (route: Route) => Number(route.lang !== undefined && route.lang !== lang);
  const below = folders.map(plain);
  const found = routes
    .map((route) => {
      const name = route.parts.findLast((part) => !part.startsWith('['));
      return { route, at: name === undefined ? -1 : below.lastIndexOf(plain(name)) };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at || isOther(a.route) - isOther(b.route))[0];
  const first = routes.find((route) => isOther(route) === 0) ?? routes[0];
  const rest = folders.slice(found ? found.at + 1 : 0);
  while (
    rest[0] !== undefined &&
    (CONTAINERS.test(rest[0]) || rest[0] === lang || rest[0] === ofLang)
  )
    rest.shift();
  const slug = [...rest, ...(OF_FOLDER.test(name) && rest.length > 0 ? [] : [name])].join('/');
  return { route: found?.route ?? first, slug, lang };
}

/** Returns the name of a folder in the form in which it is compared with a route: `_posts` and `en-posts` become `post`. */
function plain(folder: string): string {
  const own = IN_LANGUAGE.test(folder)
    ? folder.replace(/^[a-z]{2}[-_]|[-_][a-z]{2}$/i, '')
    : folder;
  return own.toLowerCase().replace(/^_/, '').replace(/s$/, '');
}
