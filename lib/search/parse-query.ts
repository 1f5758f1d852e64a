import { fold } from './fold';

/** A parsed query. Terms are folded and not empty; a phrase keeps its spaces. */
export interface ParsedQuery {
  /** Terms that must occur. */
  wanted: string[];
  /** Terms that must not occur. */
  unwanted: string[];
}

/**
 * Parses a query of words and phrases. Words are separated by spaces; a phrase is in quotation marks, of which the
 * second may still be missing. A `-` before a word or a phrase excludes it. A `-` alone, or before another `-`, is
 * taken literally.
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
