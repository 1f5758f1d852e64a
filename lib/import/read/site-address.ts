import type { Value } from './front-matter';

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
