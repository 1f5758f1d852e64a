import { fold } from './fold';

/** What a reader asks for. Terms are folded and not empty; a phrase keeps its spaces. */
export interface ParsedQuery {
  /** Each of these must occur. */
  wanted: string[];
  /** None of these may. */
  unwanted: string[];
}

/**
 * Reads a query: words between spaces, `"a phrase"` (open while it is being typed), and either
 * after a `-` when it must not occur. A `-` alone, and one before another, are taken as written.
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
