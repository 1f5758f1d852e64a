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
