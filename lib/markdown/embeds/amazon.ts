import type { Provider } from './embed';

/** Top-level domains of Amazon's shops by their number in the URLs of widgets (`o=9`). */
const SHOPS: Record<string, string> = {
  '1': 'com',
  '2': 'co.uk',
  '3': 'de',
  '8': 'fr',
  '9': 'co.jp',
  '15': 'ca',
  '29': 'it',
  '30': 'es',
};

/** Top-level domains of Amazon's shops by their name in the URLs of other widgets (`MarketPlace=JP`). */
const MARKETS: Record<string, string> = {
  JP: 'co.jp',
  US: 'com',
  GB: 'co.uk',
  DE: 'de',
  FR: 'fr',
  CA: 'ca',
  IT: 'it',
  ES: 'es',
};

const WIDGET =
  /^(?:(?:rcm|ws|z|ws-fe|ir)(?:-[a-z]{2})?\.)amazon(?:-adsystem)?\.([a-z]{2,3}(?:\.[a-z]{2})?)$/;
const SHOP = /^amazon\.([a-z]{2,3}(?:\.[a-z]{2})?)$/;

/**
 * Amazon: product pages, and the widgets of its partner programme, all of which have been discontinued. Both
 * become a link to the product with the author's partner tag.
 */
export const amazon: Provider = {
  frameHosts: [],
  read: ({ url, host, segments }) => {
    const parameters = new Map(
      [...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]),
    );
    const tag = ['t', 'tag', 'tracking_id'].map((name) => parameters.get(name)).find(isTag);
    const shop = SHOP.exec(host)?.[1];
    if (shop) {
      const at = segments.findIndex((part) => /^(?:dp|product|asin)$/i.test(part));
      const asin = asinIn(segments[at + 1]);
      return at >= 0 && asin ? product(shop, asin, tag) : undefined;
    }
    const widget = WIDGET.exec(host);
    if (!widget) return undefined;
    const market = shopOf(host, parameters);
    const asin = asinIn(parameters.get('asins') ?? parameters.get('asin') ?? parameters.get('a'));
    if (asin) return product(market, asin, tag);
    const words = parameters.get('keywords') ?? parameters.get('search');
    const key = words
      ? `https://www.amazon.${market}/s?k=${encodeURIComponent(words)}`
      : `https://www.amazon.${market}/`;
    return {
      provider: `Amazon.${market}`,
      kind: 'product',
      key,
      href: withTag(key, tag),
      name: words,
    };
  },
};

function product(shop: string, asin: string, tag: string | undefined) {
  const key = `https://www.amazon.${shop}/dp/${asin}`;
  return {
    provider: `Amazon.${shop}`,
    kind: 'product' as const,
    key,
    href: withTag(key, tag),
    name: asin,
  };
}

function withTag(url: string, tag: string | undefined): string {
  return tag ? `${url}${url.includes('?') ? '&' : '?'}tag=${tag}` : url;
}

function shopOf(host: string, parameters: ReadonlyMap<string, string>): string {
  const named = MARKETS[parameters.get('marketplace')?.toUpperCase() ?? ''];
  const numbered = SHOPS[parameters.get('o') ?? ''];
  if (named ?? numbered) return named ?? numbered ?? '';
  if (/^\w+-(?:fe|jp)\.|\.jp$/.test(host)) return 'co.jp';
  return SHOPS[/^\w+-uk\./.test(host) ? '2' : '1'] ?? 'com';
}

/** The first entry of a comma-separated list if it is an ASIN (10 letters or digits). */
function asinIn(list: string | undefined): string | undefined {
  const first = list?.split(',')[0]?.trim().toUpperCase();
  return first && /^[0-9A-Z]{10}$/.test(first) ? first : undefined;
}

function isTag(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,64}$/.test(text);
}
