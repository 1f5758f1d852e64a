import type { BuiltLibrary } from '../build-output/built-library';
import { aliasKey } from '../posts/aliases';
import type { PostFacts } from '../posts/post';
import { postsByDay } from '../posts/views/archive';
import { dayPath, postPath } from '../urls';

/** One former path and where it leads. */
export interface FormerUrl {
  /** Decoded, without the sub-path. */
  path: string;
  /** Whether every path below it leads there too. */
  below: boolean;
  /** Encoded, with the sub-path. */
  to: string;
}

/**
 * Every former path that can be told beforehand, for hosts that run no program: the aliases, and
 * for each pattern of dates the name of each post and its day. Sorted by path, the exact ones first.
 *
 * @param patterns as in `site.config.ts`.
 */
export function formerUrls(
  { posts, bySlug }: BuiltLibrary,
  patterns: readonly string[],
): FormerUrl[] {
  const found = new Map<string, FormerUrl>();
  const add = (path: string, below: boolean, to: string) => {
    const key = `${path} ${below}`;
    // A path with a dot segment is no file's, and none of a query is.
    if (found.has(key) || /(?:^|\/)\.{1,2}(?:\/|$)|\?/.test(path)) return;
    found.set(key, { path, below, to });
  };
  for (const { slug, aliases } of bySlug.values()) {
    for (const alias of aliases) add(aliasKey(alias), false, postPath(slug));
  }
  const dated = patterns.filter((pattern) => pattern.includes(':day'));
  for (const [day, ofDay] of postsByDay(posts)) {
    const target = ofDay.length > 1 ? dayPath(day) : postPath(ofDay[0]?.slug ?? '');
    for (const pattern of dated) {
      for (const post of ofDay) {
        const path = pathUnder(pattern, post);
        if (path !== null) add(path, false, postPath(post.slug));
      }
      add(folderUnder(pattern, day), true, target);
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(a.below) - Number(b.below) || (a.path < b.path ? -1 : 1),
  );
}

/** The path a post had under a pattern; `null` when that cannot be told. */
function pathUnder(pattern: string, { slug, publishedOn }: PostFacts): string | null {
  if (pattern.includes(':time')) return null;
  const path = withDay(pattern, publishedOn);
  return path.replace(/:slug/, () => slug).replace(/\*$/, () => slug);
}

/** The folder of a day under a pattern: what stands before the name. */
function folderUnder(pattern: string, day: string): string {
  return withDay(pattern.replace(/\/[^/]*(?:\*|:slug|:time)[^/]*$/, ''), day);
}

function withDay(pattern: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return pattern.replace(':year', year).replace(':month', month).replace(':day', date);
}
