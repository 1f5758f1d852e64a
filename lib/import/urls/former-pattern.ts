import type { Day } from '../../dates';
import { type FormerPath, formerPathReader } from '../../redirects/former-paths';

type Reader = (path: string) => FormerPath | null;

/** Returns whether one of the patterns finds the post by its slug in an old path. */
export function isCovered(path: string, slug: string, patterns: readonly Reader[]): boolean {
  const read = patterns
    .flatMap((pattern) => pattern(path) ?? [])
    .find(({ name }) => name !== undefined);
  const name = read?.name?.replace(/\/+$/, '').replace(/(?:\/index)?\.html?$/i, '');
  return name === slug;
}

/**
 * Returns the pattern for `formerPaths` in `site.config.ts` that matches an old path of a post,
 * such as `/archives/:year/:month/:day/*`. With such a pattern, posts need no alias. Returns
 * `undefined` when no pattern would find the post.
 *
 * @param path decoded, in the form in which aliases are compared.
 */
export function formerPattern(
  path: string,
  slug: string,
  day: Day | undefined,
): string | undefined {
  if (/[:*?]/.test(path)) return undefined;
  const segments = path.replace(/\/+$/, '').split('/').slice(1);
  const date = (day ?? '').split('-').map(Number);
  const at = segments.findIndex((_, index) => isDate(segments.slice(index, index + 3), date));
  const last = segments.at(-1) ?? '';
  const isDated = at >= 0 && at + 3 < segments.length;
  const ending = last.startsWith(slug) ? last.slice(slug.length) : '?';
  if (!isDated && !/^(?:\.[a-z0-9]+)?$/i.test(ending)) return undefined;
  const parts = isDated
    ? [...segments.slice(0, at), ':year', ':month', ':day', '*']
    : [...segments.slice(0, -1), `:slug${ending}`];
  const pattern = `/${parts.join('/')}`;
  // The post already has this path.
  if (pattern === '/:slug') return undefined;
  return isCovered(path, slug, [formerPathReader(pattern)]) ? pattern : undefined;
}

function isDate(parts: readonly string[], date: readonly number[]): boolean {
  return (
    parts.length === 3 &&
    parts.every((part, index) => /^\d{1,4}$/.test(part) && Number(part) === date[index])
  );
}
