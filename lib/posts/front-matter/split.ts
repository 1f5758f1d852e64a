import { type Fault, FaultError } from '../fault';

/** A file divided at the fences (`---`) of its front matter. Line breaks are LF in both parts. */
export interface Split {
  /** The lines between the fences; the first is line 2 of the file. */
  frontMatter: string;
  body: string;
  /** 1-based line of the file on which `body` begins. */
  bodyLine: number;
}

/**
 * Maximum length of front matter, in UTF-16 code units. The YAML parser reads this much quickly, whatever it
 * holds.
 */
const MAX_FRONT_MATTER = 16 * 1024;

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
// Lookarounds replace ^ and $ with the flag m, which also match at U+2028.
const CLOSING = /(?<![^\n])---[ \t]*(?![^\n])/;

/**
 * Divides a file into front matter and body. Both fences are whole lines of exactly `---`; trailing spaces
 * and tabs, a byte order mark and CRLF are accepted.
 *
 * @throws FaultError when the front matter or its closing fence is missing, when the name of a language
 * follows the opening fence, or when the front matter is longer than 16 KB.
 */
export function split(source: string): Split {
  const opening = OPENING.exec(source)?.[0];
  if (opening === undefined) throw new FaultError(openingFault(source));
  const rest = source.slice(opening.length).replaceAll('\r\n', '\n');
  const closing = CLOSING.exec(rest);
  const end = closing?.index ?? rest.length;
  if (end > MAX_FRONT_MATTER) throw new FaultError({ name: 'frontMatterLong' });
  if (closing === null) throw new FaultError({ name: 'fenceUnclosed' });
  const frontMatter = rest.slice(0, end);
  return {
    frontMatter,
    body: rest.slice(end + closing[0].length + 1),
    bodyLine: frontMatter.split('\n').length + 2,
  };
}

/** The dashes into which keyboards and word processors turn `---`. */
const DASHES = /^[-‐‑‒–—―−－ー]{2,}[ \t]*$/u;

function openingFault(source: string): Fault {
  const first = /^\uFEFF?([^\r\n]*)(\r?\n?)/.exec(source);
  const [, line = '', lineBreak = ''] = first ?? [];
  // gray-matter would execute the code of `---js`.
  const language = /^---[ \t]*([^-\s].*)$/.exec(line)?.[1];
  if (language !== undefined) {
    return { name: 'fenceLanguage', column: 4, fact: { value: language.trim() } };
  }
  if (/^---[ \t]*$/.test(line)) {
    return { name: lineBreak === '\r' ? 'lineBreaks' : 'fenceUnclosed' };
  }
  if (DASHES.test(line)) return { name: 'fenceDashes', fact: { value: line.trim() } };
  if (/^\+\+\+[ \t]*$/.test(line)) return { name: 'frontMatterOther', fact: { value: 'TOML' } };
  if (/^\s*\{[ \t]*(?:"|$)/.test(line))
    return { name: 'frontMatterOther', fact: { value: 'JSON' } };
  // `---` after whitespace can also be a thematic break, but then no line like `title:` follows.
  const [before] = /^\s+(?=---[ \t]*\r?\n[ \t]*["'\w]+:)/.exec(source) ?? [];
  if (before !== undefined) return { name: 'fenceLate', line: before.split('\n').length };
  return { name: 'frontMatterMissing' };
}
