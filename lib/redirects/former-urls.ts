import type { BuiltLibrary } from '../build-output/built-library';
import { aliasesOf, aliasKey } from '../posts/aliases';
import type { PostFacts } from '../posts/post';
import { postsByDay } from '../posts/views/archive';
import { dayPath, postPath } from '../urls';

/** A former path and its redirect target. */
export interface FormerUrl {
  /** Decoded, without the base path. */
  path: string;
  /** Whether every path below it redirects there too. */
  below: boolean;
  /** Encoded, with the base path. */
  to: string;
}

/**
 * Every former path that can be listed in advance, for hosts that run no program. These are the aliases, and for
 * each pattern the path of each post, and for one with a day the folder of each day. Exact paths come before folders;
 * both are sorted by path.
 *
 * @param patterns as in `site.config.ts`.
 */
export function formerUrls(
  { posts, bySlug }: BuiltLibrary,
  patterns: readonly string[],
): FormerUrl[] {
  const urls = new Map<string, FormerUrl>();
  const add = (path: string, below: boolean, to: string) => {
    const key = `${path} ${below}`;
    // A path with a dot segment or a query cannot be a file.
    if (urls.has(key) || /(?:^|\/)\.{1,2}(?:\/|$)|\?/.test(path)) return;
    urls.set(key, { path, below, to });
  };
  for (const { slug, aliases } of bySlug.values()) {
    for (const alias of aliases) add(aliasKey(alias), false, postPath(slug));
  }
  const dated = patterns.filter((pattern) => pattern.includes(':day'));
  // Every host serves `a.html` itself, because it is the file of the page `/a`.
  const named = patterns.filter((each) => !dated.includes(each) && each !== '/:slug.html');
  for (const post of bySlug.values()) {
    for (const pattern of named) {
      const path = pathOf(pattern, post);
      if (path !== `/${post.slug}`) add(path, false, postPath(post.slug));
    }
  }
  for (const post of posts) {
    for (const pattern of dated) {
      const path = pathUnder(pattern, post);
      if (path !== null) add(path, false, postPath(post.slug));
    }
  }
  for (const [day, ofDay] of postsByDay(posts)) {
    const target = ofDay.length > 1 ? dayPath(day) : postPath(ofDay[0]?.slug ?? '');
    for (const pattern of dated) add(folderUnder(pattern, day), true, target);
  }
  return [...urls.values()].sort(
    (a, b) => Number(a.below) - Number(b.below) || (a.path < b.path ? -1 : 1),
  );
}

/** Returns the former paths that belong to no post, no alias and no file of `public`. */
export function freePaths(
  urls: readonly FormerUrl[],
  bySlug: ReadonlyMap<string, PostFacts>,
  isPublicFile: (path: string) => boolean,
): FormerUrl[] {
  const aliases = aliasesOf(bySlug);
  return urls.filter(
    ({ path }) => !bySlug.has(path.slice(1)) && !aliases.has(path) && !isPublicFile(path),
  );
}

/** The former path of a post by a pattern; `null` for a pattern with a time, because that of a post is unknown. */
function pathUnder(pattern: string, { slug, publishedOn }: PostFacts): string | null {
  return pattern.includes(':time') ? null : pathOf(pattern, { slug, publishedOn });
}

function pathOf(
  pattern: string,
  { slug, publishedOn }: Pick<PostFacts, 'slug' | 'publishedOn'>,
): string {
  const path = withDay(pattern, publishedOn);
  return path.replace(/:slug/, () => slug).replace(/\*$/, () => slug);
}

/** The former path of a day by a pattern: the part of the pattern before the name of a post. */
function folderUnder(pattern: string, day: string): string {
  return withDay(pattern.replace(/\/[^/]*(?:\*|:slug|:time)[^/]*$/, ''), day);
}

function withDay(pattern: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return pattern.replace(':year', year).replace(':month', month).replace(':day', date);
}
