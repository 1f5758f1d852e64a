import { escapeAttribute } from '../../html';
import { commentWith } from '../write/missing';

/** https://kramdown.gettalong.org/syntax.html#abbreviations */
const DEFINITION = /^\*\[([^\]\n]+)\]:[ \t]*([^\n]*)(?:\n|$)/gm;
/** Where kramdown has no abbreviations, or where HTML cannot be: HTML, formulas, pictures, destinations, URLs and tags. */
const OTHER =
  '<!--[\\s\\S]*?-->|<[^<>]*>|\\$\\$[\\s\\S]*?\\$\\$|\\$[^$\\n]+\\$|!\\[[^\\]\\n]*\\](?:\\([^()\\n]*\\))?|\\]\\([^()\\n]*\\)|^ {0,3}\\[[^\\]\\n]+\\]:.*$|https?://\\S+|\\{[{%:].*?\\}';

/**
 * Converts abbreviations of kramdown, such as `*[HTML]: Hyper Text`, to `<abbr>` where the text has each for the
 * first time. A comment keeps one that the text does not have.
 */
export function translateAbbreviations(text: string): string {
  const meanings = new Map<string, string>();
  const rest = text.replace(DEFINITION, (_, name: string, meaning: string) => {
    meanings.set(name, meaning.trim());
    return '';
  });
  if (meanings.size === 0) return text;
  const names = [...meanings.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const place = new RegExp(
    `(?:${OTHER})|(?<![\\p{L}\\p{N}_])(${names.join('|')})(?![\\p{L}\\p{N}_])`,
    'gmu',
  );
  const made = rest.replace(place, (whole, name: string | undefined) => {
    const meaning = name === undefined ? undefined : meanings.get(name);
    if (name === undefined || meaning === undefined) return whole;
    meanings.delete(name);
    return meaning === '' ? whole : `<abbr title="${escapeAttribute(meaning)}">${whole}</abbr>`;
  });
  const unused = [...meanings].map(([name, meaning]) => commentWith(`${name}: ${meaning}`.trim()));
  return unused.length === 0 ? made : `${made.trimEnd()}\n\n${unused.join('\n')}\n`;
}
