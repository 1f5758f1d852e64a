// Matches `](destination "title")`, with which a link or picture ends (CommonMark 0.31.2 §6.3).
const RESOURCE =
  /^\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/;
const DEFINITION = /^(\[(?:[^\]\\]|\\.)+\]:\s*)(<[^<>\n]*>|\S+)/;

/** A part of a text, by offsets. */
interface Range {
  start: number;
  end: number;
}

/**
 * Returns where the destination is in the Markdown of a link or picture.
 *
 * @param from where the text of a link ends; it can contain pictures with destinations of their
 *   own.
 */
export function destinationInResource(source: string, from: number): Range | undefined {
  for (let at = source.indexOf('](', from); at >= 0; at = source.indexOf('](', at + 1)) {
    const [whole = '', destination] = RESOURCE.exec(source.slice(at)) ?? [];
    if (destination === undefined || !hasPairs(destination)) continue;
    const start = at + whole.indexOf(destination, 2);
    return { start, end: start + destination.length };
  }
  return undefined;
}

/**
 * Returns whether each parenthesis in a destination has its pair. It has none where the text of a picture
 * contains a link: `![a [b](/c) d](/e)`.
 */
function hasPairs(destination: string): boolean {
  if (destination.startsWith('<')) return true;
  let depth = 0;
  for (const [parenthesis] of destination.matchAll(/\\[^\s]|[()]/g)) {
    if (parenthesis === '(') depth++;
    if (parenthesis === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Returns where the destination is in the Markdown of a definition. */
export function destinationInDefinition(source: string): Range | undefined {
  const [, before = '', url] = DEFINITION.exec(source) ?? [];
  return url === undefined ? undefined : { start: before.length, end: before.length + url.length };
}
