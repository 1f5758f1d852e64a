import { fold, foldWithOrigins } from './fold';
import type { StoredPost } from './format';
import { occurrencesOf } from './tokens';

/** A stretch of text, and whether it is one of the words looked for. */
export interface Part {
  text: string;
  marked: boolean;
}

/** How a post found is shown. */
export interface Excerpt {
  title: Part[];
  /** The line that says most of what is looked for, cut to size. */
  text: Part[];
  /** Id of the heading above that line; none when only the title matches. */
  section?: string;
}

/** UTF-16 units shown of a line, and how many of them before the first word found. */
const LENGTH = 120;
const BEFORE = 30;

/** Cuts out of a post what shows why it was found. `terms` are folded. */
export function excerptOf(post: StoredPost, terms: readonly string[]): Excerpt {
  const lines = post.text.split('\n');
  const headings = new Map(post.sections.map(([id, line]) => [line, id]));
  let best = { line: -1, count: 0 };
  for (const [line, text] of lines.entries()) {
    const folded = fold(text);
    const count = terms.filter((term) => !occurrencesOf(term, folded).next().done).length;
    // A heading shows less than the text below it, unless it says more.
    if (count > best.count || (count === best.count && count > 0 && headings.has(best.line))) {
      best = { line, count };
    }
  }
  const title = marked(post.title, terms);
  if (best.count === 0) {
    const first = lines.findIndex((_, line) => !headings.has(line));
    return { title, text: cut(marked(lines[first] ?? '', [])) };
  }
  const section = post.sections.findLast(([, line]) => line <= best.line)?.[0];
  return { title, text: cut(marked(lines[best.line] ?? '', terms)), section };
}

/** A text in parts, with the terms marked where they stand in it. */
function marked(text: string, terms: readonly string[]): Part[] {
  const { folded, origins } = foldWithOrigins(text);
  const inside = new Uint8Array(text.length);
  for (const term of terms) {
    for (const at of occurrencesOf(term, folded)) {
      const start = origins[at] ?? 0;
      // The whole of the last piece, also where one character became several.
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

/** About `LENGTH` of a line, from shortly before the first word marked. */
function cut(parts: readonly Part[]): Part[] {
  const first = parts.findIndex((part) => part.marked);
  const before = parts[0]?.text ?? '';
  const skipped = first === 1 && before.length > BEFORE ? before.length - BEFORE : 0;
  const shown: Part[] = [];
  let room = LENGTH;
  for (const [index, part] of parts.entries()) {
    // Never half of a character outside the Basic Multilingual Plane.
    let text = index === 0 ? part.text.slice(skipped).replace(/^[\uDC00-\uDFFF]/, '') : part.text;
    if (index === 0 && skipped > 0) text = `…${text}`;
    if (text.length > room) text = `${text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')}…`;
    shown.push({ text, marked: part.marked });
    room -= text.length;
    if (room <= 0) break;
  }
  return shown;
}
