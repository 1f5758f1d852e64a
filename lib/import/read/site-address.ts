import type { Value } from './front-matter';
import { textOf } from './values';

/** Returns the hosts of some URLs. Values that are not URLs are ignored. */
export function hostsOf(...addresses: (Value | undefined)[]): string[] {
  return addresses.flatMap((address) =>
    typeof address === 'string' && URL.canParse(address) ? [new URL(address).host] : [],
  );
}

/** Returns the path of a URL such as `https://example.com/blog/`, without a trailing slash. */
export function basePathOf(address: Value | undefined): string {
  if (typeof address !== 'string' || !URL.canParse(address)) return '';
  return new URL(address).pathname.replace(/\/+$/, '');
}

/** Returns the path of a site that a setting such as `/blog/`, `blog` or `/` gives, without a trailing slash. */
export function basePathIn(setting: Value | undefined): string {
  const path = textOf(setting).replace(/^\/+|\/+$/g, '');
  return path === '' ? '' : `/${path}`;
}

const PLACEHOLDER =
  /^(?:(?:www\.)?(?:example\.(?:com|org)|your-?(?:site|domain|blog|website)\.\w+|replace-this-with-your-hugo-site\.com)|your-?(?:github-?)?(?:user-?)?name\.github\.io|localhost|127\.0\.0\.1|0\.0\.0\.0)(?::\d+)?$/;

/** Returns whether a host is one that Hexo, Hugo, Jekyll and their themes write into a new configuration, or a machine itself. */
export function isPlaceholder(host: string): boolean {
  return PLACEHOLDER.test(host);
}
