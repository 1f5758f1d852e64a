import { type Fault, FaultError } from '../fault';

/** A file cut at its fences. Line breaks are LF in both parts. */
export interface Split {
  /** The lines between the fences; the first is line 2 of the file. */
  frontMatter: string;
  body: string;
  /** 1-based line of the file on which `body` begins. */
  bodyLine: number;
}

/** Longest front matter, in UTF-16 code units; YAML this short cannot keep a parser busy for long. */
const MAX_FRONT_MATTER = 16 * 1024;

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
// Not the flag m: its ^ and $ would also see U+2028.
const CLOSING = /(?<![^\n])---[ \t]*(?![^\n])/;

/**
 * Cuts the front matter off a file. Both fences are whole lines of exactly `---`; trailing blanks,
 * a byte order mark and CRLF are accepted.
 *
 * @throws FaultError when there is no front matter or it has no end, when a language is named after
 * the fence, or when it is longer than 16 KB.
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

/** Dashes of every kind that a keyboard or a word processor makes of `---`. */
const DASHES = /^[-‐‑‒–—―−－ー]{2,}[ \t]*$/u;

function openingFault(source: string): Fault {
  const first = /^\uFEFF?([^\r\n]*)(\r?\n?)/.exec(source);
  const [, line = '', lineBreak = ''] = first ?? [];
  // gray-matter would run the code of `---js`.
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
  // A rule of Markdown may begin a text too, but nothing like `title:` comes after it.
  const [before] = /^\s+(?=---[ \t]*\r?\n[ \t]*["'\w]+:)/.exec(source) ?? [];
  if (before !== undefined) return { name: 'fenceLate', line: before.split('\n').length };
  return { name: 'frontMatterMissing' };
}
