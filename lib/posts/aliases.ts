import { memoize } from '../cache/memoize';
import { site } from '../site';
import { decodeLeniently, readableUrl } from '../url-decoding';
import { foldSlug, RESERVED_SLUGS } from '../urls';
import type { Fault } from './fault';
import type { ParsedPost } from './parse-post';
import type { PostFacts } from './post';
import { namesOfSeries } from './series-descriptions';

/**
 * The form in which an alias and the path of a request are compared: without the host and trailing slashes,
 * percent-decoded, in Unicode NFC, with the query string.
 *
 * @param alias a path, or an absolute URL.
 */
export function aliasKey(alias: string): string {
  // With a base URL, the URL parser would read the first segment of a path such as `//x` as a host. So the path is
  // appended to an origin.
  const url = /^https?:/i.test(alias) ? alias : `https://alias.invalid${alias}`;
  const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: alias, search: '' };
  const path = decodeLeniently(pathname).normalize('NFC').replace(/\/+$/, '');
  return (path || '/') + decodeLeniently(search).normalize('NFC');
}

/** The slug that each alias redirects to, by {@link aliasKey}; computed once for each `bySlug`. */
export const aliasesOf = memoize(
  (bySlug: ReadonlyMap<string, PostFacts>): ReadonlyMap<string, string> =>
    new Map(
      [...bySlug.values()].flatMap(({ aliases, slug }) =>
        aliases.map((alias): [string, string] => [aliasKey(alias), slug]),
      ),
    ),
);

/**
 * Reserved first segments of paths that aliases may nevertheless have: other blog systems have posts below them, and
 * this site has no page there.
 */
const FREE_SEGMENTS: ReadonlySet<string> = new Set(['entry']);

/**
 * A fault for each alias that could never redirect: it is the URL of a page of this site (that of its own
 * post included), or an earlier file has the same alias.
 *
 * @param toDisplayPath turns the path of a file into the one that the author reads in messages.
 */
export function aliasFaults(
  read: readonly { file: string; parsed: ParsedPost }[],
  toDisplayPath: (file: string) => string,
): { file: string; faults: Fault[] }[] {
  const fileByPath = new Map<string, string>();
  for (const { file, parsed } of read)
    if (parsed.post && parsed.post.kind !== 'series') fileByPath.set(`/${parsed.post.slug}`, file);
  const series = namesOfSeries(read);
  const fileByAlias = new Map<string, string>();
  return read.map(({ file, parsed }) => {
    const faults: Fault[] = [];
    for (const [index, alias] of (parsed.post?.aliases ?? []).entries()) {
      const key = aliasKey(alias);
      const [path = ''] = key.split('?');
      const position = parsed.aliasesAt[index];
      const pageFile = fileByPath.get(path);
      const ownerFile = fileByAlias.get(key);
      // The front page itself is never a former path, but a query of it can be one, such as `/?p=12`.
      const isQuery = path === '/' && key !== '/';
      if (!isQuery && (pageFile !== undefined || isSitePath(path, series))) {
        const other = pageFile === undefined ? '' : toDisplayPath(pageFile);
        faults.push({ name: 'aliasLive', ...position, fact: { value: readableUrl(alias), other } });
      } else if (ownerFile !== undefined) {
        faults.push({
          name: 'aliasTaken',
          ...position,
          fact: { value: readableUrl(alias), other: toDisplayPath(ownerFile) },
        });
      } else fileByAlias.set(key, file);
    }
    return { file, faults };
  });
}

/**
 * Whether a path, decoded and without its query, is or could become the URL of a page of this site.
 *
 * @param series the names of the series, folded; by default, every `/series/name` could become a page.
 */
export function isSitePath(path: string, series?: ReadonlyMap<string, string>): boolean {
  const [, first = '', ...rest] = path.split('/');
  // The pages of the archive are those of years, months and days: /archive/2015/02/18.
  if (first === 'archive') return /^(?:\d{4}(?:\/\d{1,2}){0,2})?$/.test(rest.join('/'));
  // The lists after the first have numbers. In themes of Hugo, /page/about/ is a page.
  if (first === 'page' && rest.length > 0 && !/^\d+$/.test(rest.join('/'))) return false;
  // Below a series only its feed has a URL: /series/garden/atom.xml.
  const [name, ...below] = rest;
  if (first === 'series' && below.length > 0 && below.join('/') !== 'atom.xml') return false;
  if (first === 'authors' && name !== undefined && !Object.hasOwn(site.authors, name)) return false;
  if (first === 'series' && series) return name === undefined || series.has(foldSlug(name));
  return first === '' || (RESERVED_SLUGS.has(first) && !FREE_SEGMENTS.has(first));
}
