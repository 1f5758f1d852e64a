/** The attributes of a shortcode. */
export interface Attributes {
  /** `key="value"` attributes, with keys in lower case. */
  values: Readonly<Record<string, string | undefined>>;
  /** Attributes without a key. */
  list: readonly string[];
}

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))|"([^"]*)"|'([^']*)'|(\S+)/g;

/**
 * Parses the attributes of a shortcode. Editors may have changed its quotation marks to curly ones.
 */
export function readAttributes(source: string): Attributes {
  const values: Record<string, string | undefined> = Object.create(null);
  const list: string[] = [];
  const text = source
    .replace(/&#8221;|&#8220;|&#8243;|&quot;|[“”″]/g, '"')
    .replaceAll('&amp;', '&');
  for (const [, key, double, single, bare, ...words] of text.matchAll(ATTRIBUTE)) {
    if (key !== undefined) values[key.toLowerCase()] = double ?? single ?? bare ?? '';
    else list.push(words.find((word) => word !== undefined) ?? '');
  }
  return { values, list };
}
