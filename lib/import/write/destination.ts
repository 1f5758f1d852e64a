// Matches `](destination "title")` at the end of a link or picture (CommonMark 0.31.2 §6.3).
const RESOURCE =
  /\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/;
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
  const match = RESOURCE.exec(source.slice(from));
  if (!match?.[1]) return undefined;
  const start = from + match.index + match[0].indexOf(match[1], 2);
  return { start, end: start + match[1].length };
}

/** Returns where the destination is in the Markdown of a definition. */
export function destinationInDefinition(source: string): Range | undefined {
  const [, before = '', url] = DEFINITION.exec(source) ?? [];
  return url === undefined ? undefined : { start: before.length, end: before.length + url.length };
}
