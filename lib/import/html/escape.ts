/**
 * Characters at the start of a line that begin a heading, a list, a task, a quotation, an alert, a footnote, a
 * code block, a container or a thematic break, or that make a heading or a table of the line before.
 */
const LINE_START =
  /^(\s*)(?:(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|~{3,}|:{3,}(?=\s*[a-z])|[-=|:][-=|:\s]*$|[-_*](?:\s*[-_*]){2,}\s*$|\[(?=[!^\sxX]))|(\d{1,9})([.)](?=\s|$)))/;
const ADDRESS = /https?:\/\/[^\s<>"'「」（）。、]+/g;
/** In a text with this number of closing brackets or more, every bracket is escaped. */
const MANY = 100;
const REFERENCE = /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

interface TextPosition {
  /** At the start of a line. */
  atStart: boolean;
  /** Directly before a link or a picture. */
  beforeLink: boolean;
  endsHeading: boolean;
}

/** Escapes the characters of a text that would usually be read as Markdown. */
export function escapeText(source: string, position: TextPosition): string {
  let result = '';
  let at = 0;
  // URLs stay unescaped, so that they become links again.
  for (const { 0: address, index } of source.matchAll(ADDRESS)) {
    result += lean(source.slice(at, index)) + address;
    at = index + address.length;
  }
  result += lean(source.slice(at));
  if (position.beforeLink) result = result.replace(/(?<!\\)!$/, '\\!');
  if (position.endsHeading) result = result.replace(/(?<=\s)#(?=#*\s*$)/, '\\#');
  if (!position.atStart) return result;
  return result.replace(
    LINE_START,
    (_, space: string, mark?: string, number?: string, dot?: string) =>
      mark === undefined ? `${space}${number}\\${dot}` : `${space}\\${mark}`,
  );
}

function lean(source: string): string {
  return (
    brackets(source)
      .replace(/`/g, '\\`')
      .replace(/(?<![^\s])\*(?![^\s])|(\*)/g, (whole, star?: string) => (star ? '\\*' : whole))
      .replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|(_)/g, (whole, line?: string) =>
        line ? '\\_' : whole,
      )
      .replace(/<(?=[a-z/!?])/gi, '\\<')
      // Ruby: {漢字|かんじ}
      .replace(/\{(?=[^{}|]*[^\s!-~][^{}]*\})/g, (mark, index: number, all: string) =>
        /^[^}]*\|/.test(all.slice(index, index + 200)) ? `\\${mark}` : mark,
      )
      .replace(REFERENCE, '&amp;')
      .replace(/~/g, source.indexOf('~') < source.lastIndexOf('~') ? '\\~' : '~')
  );
}

/**
 * Escapes each `[` that could begin a link or a footnote, and each backslash that would escape the
 * character after it. In a text with `MANY` closing brackets or more, escapes every bracket.
 */
function brackets(source: string): string {
  const words = source.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\');
  // A Markdown parser needs minutes for thousands of possible links.
  if (words.split(']').length > MANY) return words.replace(/[[\]]/g, '\\$&');
  const ends = ['](', '][', ']:'].map((end) => words.lastIndexOf(end));
  const last = Math.max(...ends);
  return words.replace(/\[/g, (mark, index: number) =>
    index < last || words[index + 1] === '^' ? '\\[' : mark,
  );
}
