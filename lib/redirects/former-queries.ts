import { aliasesOf } from '../posts/aliases';
import type { PostFacts } from '../posts/post';

/** A parameter of the URL of the front page that identified a post: `/?p=12` of WordPress. */
export interface FormerQuery {
  name: string;
  value: string;
  /** The slug of the post. */
  slug: string;
}

const QUERY = /^\/\?([^=&]+)=([^&]*)$/;

/** Returns the parameters of the front page that aliases of posts consist of, sorted. */
export function formerQueries(bySlug: ReadonlyMap<string, PostFacts>): FormerQuery[] {
  return [...aliasesOf(bySlug)]
    .flatMap(([key, slug]): FormerQuery[] => {
      const [, name, value] = QUERY.exec(key) ?? [];
      return name === undefined || value === undefined ? [] : [{ name, value, slug }];
    })
    .sort((a, b) => (`${a.name}=${a.value}` < `${b.name}=${b.value}` ? -1 : 1));
}

/**
 * Splits the parameters of a query string into those that are an alias of the front page and the
 * others.
 *
 * @param search with its `?`, or `''`.
 * @returns the slug of the post that the first alias leads to, and the other parameters with `?`.
 */
export function splitFormerQuery(
  search: string,
  bySlug: ReadonlyMap<string, PostFacts>,
): { slug: string | undefined; rest: string } {
  const aliases = aliasesOf(bySlug);
  const slugOf = (parameter: string) => aliases.get(`/?${parameter}`);
  const parameters = search.replace(/^\?/, '').split('&').filter(Boolean);
  const rest = parameters.filter((parameter) => slugOf(parameter) === undefined).join('&');
  const slug = parameters.map(slugOf).find((each) => each !== undefined);
  return { slug, rest: rest === '' ? '' : `?${rest}` };
}
