import { fold } from './fold';

/** A parsed query. Terms are folded and not empty; a phrase keeps its spaces. */
export interface ParsedQuery {
  /** Terms that must occur. */
  wanted: string[];
  /** Terms that must not occur. */
  unwanted: string[];
}

/**
 * Parses a query: words separated by spaces, `"a phrase"` (the second quotation mark may still be missing),
 * and either after `-` to exclude it. A `-` alone, or before another `-`, is taken literally.
 */
export function parseQuery(query: string): ParsedQuery {
  const parsed: ParsedQuery = { wanted: [], unwanted: [] };
  for (const [, minus, phrase, word] of fold(query).matchAll(
    /(-(?=[^\s-]))?(?:"([^"]*)"?|(\S+))/g,
  )) {
    const term = (phrase ?? word ?? '').trim();
    if (term !== '') parsed[minus ? 'unwanted' : 'wanted'].push(term);
  }
  return parsed;
}
