import { decodeLeniently, readableUrl } from '../url-decoding';
import { RESERVED_SLUGS } from '../urls';
import type { Fault } from './fault';
import type { ParsedPost } from './parse-post';
import type { PostFacts } from './post';

/**
 * A former path as aliases and requests are compared: without the host, decoded, in NFC, without a
 * slash at its end, with its query.
 */
export function aliasKey(address: string): string {
  // A path such as `//x` would be read as a host.
  const url = /^https?:/i.test(address) ? address : `https://alias.invalid${address}`;
  const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: address, search: '' };
  const path = decodeLeniently(pathname).normalize('NFC').replace(/\/+$/, '');
  return (path || '/') + decodeLeniently(search).normalize('NFC');
}

const known = new WeakMap<ReadonlyMap<string, PostFacts>, ReadonlyMap<string, string>>();

/** The slug each alias leads to, by {@link aliasKey}; computed once for each reading of the posts. */
export function aliasesOf(bySlug: ReadonlyMap<string, PostFacts>): ReadonlyMap<string, string> {
  const aliases =
    known.get(bySlug) ??
    new Map(
      [...bySlug.values()].flatMap(({ aliases, slug }) =>
        aliases.map((alias): [string, string] => [aliasKey(alias), slug]),
      ),
    );
  known.set(bySlug, aliases);
  return aliases;
}

/** First segments under which old blogs kept posts, and this site keeps nothing. */
const FREE: ReadonlySet<string> = new Set(['entry']);

/**
 * A fault for each alias that would never lead anywhere: it is the URL of a page of this site, its
 * own post's included, or an earlier file has it too.
 *
 * @param shown a file as the author would open it.
 */
export function aliasFaults(
  read: readonly { file: string; parsed: ParsedPost }[],
  shown: (file: string) => string,
): { file: string; faults: Fault[] }[] {
  const live = new Map<string, string>();
  for (const { file, parsed } of read) if (parsed.post) live.set(`/${parsed.post.slug}`, file);
  const owners = new Map<string, string>();
  return read.map(({ file, parsed }) => {
    const faults: Fault[] = [];
    for (const [index, alias] of (parsed.post?.aliases ?? []).entries()) {
      const key = aliasKey(alias);
      const [path = ''] = key.split('?');
      const place = parsed.aliasesAt[index];
      const page = live.get(path);
      const owner = owners.get(key);
      if (page !== undefined || isSitePath(path)) {
        const other = page === undefined ? '' : shown(page);
        faults.push({ name: 'aliasLive', ...place, fact: { value: readableUrl(alias), other } });
      } else if (owner !== undefined) {
        faults.push({
          name: 'aliasTaken',
          ...place,
          fact: { value: readableUrl(alias), other: shown(owner) },
        });
      } else owners.set(key, file);
    }
    return { file, faults };
  });
}

function isSitePath(path: string): boolean {
  const [, first = ''] = path.split('/');
  return first === '' || (RESERVED_SLUGS.has(first) && !FREE.has(first));
}
