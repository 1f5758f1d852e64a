/** What stands in a shortcode after its name. */
export interface Attributes {
  /** `key="value"`; keys in lower case. */
  values: Readonly<Record<string, string | undefined>>;
  /** Words without a key. */
  list: readonly string[];
}

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))|"([^"]*)"|'([^']*)'|(\S+)/g;

/** Reads the attributes of a shortcode, with the curly quotation marks an editor may have made. */
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
