import { aliasesOf, aliasKey } from '../posts/aliases';
import type { PostFacts } from '../posts/post';

/** A parameter of a URL that identified a post: `/?p=12` of WordPress, `/blog/?p=12`, `/view.cgi?entry=3`. */
export interface FormerQuery {
  /** Decoded, without a slash at its end: `/` for the front page. */
  path: string;
  name: string;
  value: string;
  /** The slug of the post. */
  slug: string;
}

const QUERY = /^(\/[^?]*)\?([^=&]+)=([^&]*)$/;

/** Returns the aliases that consist of a path and one parameter, sorted. */
export function formerQueries(bySlug: ReadonlyMap<string, PostFacts>): FormerQuery[] {
  return [...aliasesOf(bySlug)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, slug]): FormerQuery[] => {
      const [, path, name, value] = QUERY.exec(key) ?? [];
      return path === undefined || name === undefined || value === undefined
        ? []
        : [{ path, name, value, slug }];
    });
}

/**
 * Splits the parameters of a query string into those that are an alias together with the path and the
 * others.
 *
 * @param path begins with `/`, without the base path.
 * @param search with its `?`, or `''`.
 * @returns the slug of the post that the first alias leads to, and the other parameters with `?`.
 */
export function splitFormerQuery(
  path: string,
  search: string,
  bySlug: ReadonlyMap<string, PostFacts>,
): { slug: string | undefined; rest: string } {
  const aliases = aliasesOf(bySlug);
  const slugOf = (parameter: string) => aliases.get(aliasKey(`${path}?${parameter}`));
  const parameters = search.replace(/^\?/, '').split('&').filter(Boolean);
  const rest = parameters.filter((parameter) => slugOf(parameter) === undefined).join('&');
  const slug = parameters.map(slugOf).find((each) => each !== undefined);
  return { slug, rest: rest === '' ? '' : `?${rest}` };
}
