import { translateDefinitions } from './definitions';
import { aroundCode } from './outside-code';

/**
 * A heading with an attribute list at its end. It begins with `#`, or has a line of `=` or `-`
 * below it.
 */
const HEADING =
  /^(?:(#{1,6}[ \t]+)([^\n]*?)|(?![ \t]*[#>|`*+-])([^\n]*?))[ \t]*\{:?([^{}\n]+)\}[ \t]*#*[ \t]*(?:\n(=+|-+)[ \t]*)?$(\n(?!\n))?/gm;
const ATTRIBUTE = /^(?:#([^\s"'<>&#]+)|\.[^\s"'<>]+|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))$/;
/**
 * Converts two extensions of CommonMark to HTML: headings with an id, and definition lists.
 *
 * @param onLost called with each attribute that is removed.
 */
export function translateExtensions(text: string, onLost: (what: string) => void): string {
  return aroundCode(text, (masked) => translateDefinitions(headingIds(masked, onLost)));
}

/** Converts headings with an id to HTML, in a text in which placeholders replace code. */
export function headingIds(masked: string, onLost: (what: string) => void): string {
  return masked.replace(
    HEADING,
    (whole, hashes?: string, atx = '', setext = '', list = '', line = '', next = '') => {
      const attributes = attributesOf(list);
      if (!attributes || (!hashes && !line)) return whole;
      for (const written of attributes.others) onLost(`{${written}}`);
      const level = hashes?.trim().length ?? (line.startsWith('=') ? 1 : 2);
      const heading = namedHeading(level, atx || setext, attributes.id);
      // A block of HTML ends at an empty line.
      return heading + (heading.startsWith('<') ? next && `${next}\n` : next);
    },
  );
}

/**
 * Returns the id and the other attributes of a list such as `#name .class key="value"`; `undefined`
 * when the text is not an attribute list.
 */
function attributesOf(list: string): { id: string; others: string[] } | undefined {
  const parts = list.match(/[\w-]+=(?:"[^"]*"|'[^']*')|\S+/g) ?? [];
  const attributes = parts.map((part) => ({ part, match: ATTRIBUTE.exec(part) }));
  if (attributes.some(({ match }) => match === null)) return undefined;
  const idOf = (match: RegExpExecArray | null) =>
    match?.[1] ?? (match?.[2] === 'id' ? (match[3] ?? match[4] ?? match[5]) : undefined);
  return {
    id: attributes.map(({ match }) => idOf(match)).find((id) => id !== undefined) ?? '',
    others: attributes.flatMap(({ part, match }) => (idOf(match) === undefined ? [part] : [])),
  };
}

/**
 * Returns a heading. Markdown has no syntax for an id, so a heading with an id is HTML; when its
 * text may contain Markdown, it is a Markdown heading with an empty `<span id>`.
 */
function namedHeading(level: number, words: string, id: string): string {
  const hashes = `${'#'.repeat(level)} `;
  if (id === '') return hashes + words;
  const name = id.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  if (/[`*_[\]<>&\\~\uE000]/.test(words)) return `${hashes}<span id="${name}"></span>${words}`;
  return `<h${level} id="${name}">${words}</h${level}>`;
}
