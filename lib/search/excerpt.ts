import { fold, foldWithOrigins } from './fold';
import type { StoredPost } from './format';
import { occurrencesOf } from './tokens';

/** A part of a text, and whether it matches a search term. */
export interface Part {
  text: string;
  marked: boolean;
}

/** What is shown of a post in the results. */
export interface Excerpt {
  title: Part[];
  /** The line that contains most of the terms, or the first line of text when only the title matches; shortened. */
  text: Part[];
  /** Id of the last heading at or above that line; missing when there is none, or when only the title matches. */
  section?: string;
}

/** Maximum length of an excerpt, and of its part before the first match, in UTF-16 code units. */
const LENGTH = 120;
const BEFORE = 30;

/**
 * The title and the line of a post that best show why it matches.
 *
 * @param terms folded (fold.ts).
 */
export function excerptOf(post: StoredPost, terms: readonly string[]): Excerpt {
  const lines = post.text.split('\n');
  const headings = new Map(post.sections.map(([id, line]) => [line, id]));
  let best = { line: -1, count: 0 };
  for (const [line, text] of lines.entries()) {
    const folded = fold(text);
    const count = terms.reduce((sum, term) => sum + weightOf(term, folded), 0);
    // A line below a heading is preferred to the heading, unless the heading contains more terms.
    if (count > best.count || (count === best.count && count > 0 && headings.has(best.line))) {
      best = { line, count };
    }
  }
  const title = marked(post.title, terms);
  if (best.count === 0) {
    const first = lines.findIndex((_, line) => !headings.has(line));
    return { title, text: shorten(marked(lines[first] ?? '', [])) };
  }
  const section = post.sections.findLast(([, line]) => line <= best.line)?.[0];
  return { title, text: shorten(marked(lines[best.line] ?? '', terms)), section };
}

/** 1 if a term occurs in a line, slightly less if it occurs only inside words, 0 if it does not. */
function weightOf(term: string, folded: string): number {
  const occurrences = [...occurrencesOf(term, folded)];
  if (occurrences.length === 0) return 0;
  return occurrences.every(({ inside }) => inside) ? 0.9 : 1;
}

/** Splits a text into parts, with the occurrences of the terms marked. */
function marked(text: string, terms: readonly string[]): Part[] {
  const { folded, origins } = foldWithOrigins(text);
  const inside = new Uint8Array(text.length);
  for (const term of terms) {
    for (const { at } of occurrencesOf(term, folded)) {
      const start = origins[at] ?? 0;
      // One character may fold to several. If the match ends at one of these, the whole character is marked.
      const last = origins[at + term.length - 1] ?? 0;
      const end = origins.find((origin) => origin > last) ?? text.length;
      inside.fill(1, start, end);
    }
  }
  const parts: Part[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && inside[end] === inside[start]) end++;
    parts.push({ text: text.slice(start, end), marked: inside[start] === 1 });
  }
  return parts;
}

/** Shortens a line to about `LENGTH`, from shortly before the first match. */
function shorten(parts: readonly Part[]): Part[] {
  const first = parts.findIndex((part) => part.marked);
  const before = parts[0]?.text ?? '';
  const skipped = first === 1 && before.length > BEFORE ? before.length - BEFORE : 0;
  const shown: Part[] = [];
  let remaining = LENGTH;
  for (const [index, part] of parts.entries()) {
    // Never splits a surrogate pair.
    let text = index === 0 ? part.text.slice(skipped).replace(/^[\uDC00-\uDFFF]/, '') : part.text;
    if (index === 0 && skipped > 0) text = `…${text}`;
    if (text.length > remaining)
      text = `${text.slice(0, remaining).replace(/[\uD800-\uDBFF]$/, '')}…`;
    shown.push({ text, marked: part.marked });
    remaining -= text.length;
    if (remaining <= 0) break;
  }
  return shown;
}
