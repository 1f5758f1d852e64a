import type { OldRedirect } from '../urls/old-redirect';

/** A `source` and its `destination` in `redirects` and `rewrites` of `next.config`. */
const PAIR = /\bsource:\s*(["'`])(\/[^"'`]*)\1\s*,\s*destination:\s*(["'`])(\/[^"'`]*)\3/g;

/**
 * Returns the redirects and rewrites of a blog made with Next.js: readers reached a page at the source of either.
 *
 * @param config the text of `next.config`.
 * @param basePath comes before each path (https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects).
 */
export function redirectsIn(config: string, basePath: string): OldRedirect[] {
  return [...config.matchAll(PAIR)].map(([, , from = '', , to = '']) => ({
    from: basePath + from,
    to: basePath + to,
  }));
}
