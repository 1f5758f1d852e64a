import { nameToEmoji } from 'gemoji';
import { type FoundNotation, findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Faces such as (^o^) and ^_^ that are no power. */
const FACE = /^[oOwWqQpPvVuU_-]$/;

const element =
  (name: string, length: number) =>
  ({ written }: FoundNotation) =>
    `<${name}>${written.slice(length, -length)}</${name}>`;

const isSafe = () => true;

/** ++i と i++, ++i, j++: what programs count with stands at both ends. */
function isIncrement(written: string): boolean {
  const [, first = '', last = ''] = /^\+\+([a-z_]\w*)\b.*\b([a-z_]\w*)\+\+$/i.exec(written) ?? [];
  return first !== '' && (first === last || (first.length <= 2 && last.length <= 2));
}

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /(?<![=\w])==(?![=\s])[^=\n]*[^=\s]==(?![=\w])/g,
    instead: element('mark', 2),
    isSafe,
  },
  {
    pattern: /(?<![+\w])\+\+(?![+\s,.;)])[^+\n]*[^+\s]\+\+(?![+\w])/g,
    isIt: ({ written }) => !isIncrement(written),
    instead: element('ins', 2),
    isSafe,
  },
  {
    pattern: /(?<=[A-Za-z0-9)])\^([A-Za-z0-9+−-]{1,12})\^(?![\w^(])/g,
    isIt: ({ match: [, power = ''] }) => !FACE.test(power),
    instead: element('sup', 1),
    isSafe,
  },
  {
    // Digits alone: A~B~C is a range of ranges.
    pattern: /(?<=[A-Za-z)])~(?:\d{1,3}|[ijkmnx])~(?!~)/g,
    instead: element('sub', 1),
    isSafe,
  },
  {
    pattern: /(?<!\\)\^\[([^\]\n]+)\](?![([])/g,
    isIt: ({ match: [, note = ''] }) => JAPANESE.test(note) || /\w \w/.test(note),
    instead: ({ written }) => `[^1] … [^1]: ${written.slice(2, -1)}`,
  },
  {
    // Hatena Blog.
    pattern: /(?<!\()\(\(([^()\n]{2,})\)\)(?!\))/g,
    isIt: ({ match: [, note = ''] }) => JAPANESE.test(note),
    instead: ({ written }) => `[^1] … [^1]: ${written.slice(2, -2)}`,
  },
  {
    // The name of a block of Obsidian.
    pattern: /(?<=\S)[ \t\n]\^[A-Za-z0-9-]{3,40}$/g,
    isIt: ({ written, prose }) =>
      prose.node.type !== 'tableCell' && /(?=.*[a-z])(?=.*[\d-]|.{7})/i.test(written),
    isSafe,
  },
  {
    // Abbreviations of PHP Markdown Extra.
    pattern: /(?<=^|\n) {0,3}\*\[([^\]\n]+)\]:[ \t]*([^\n]+)/g,
    within: 'source',
    instead: ({ match: [, name = '', words = ''] }) =>
      `<abbr title="${words.trim().replaceAll('"', '&quot;')}">${name}</abbr>`,
  },
  {
    pattern: /(?<![\w:])(?<!\p{Nd}):([a-z0-9_+-]+):(?![\w:])/gu,
    isIt: ({ match: [, name = ''] }) => Object.hasOwn(nameToEmoji, name),
    instead: ({ match: [, name = ''] }) => nameToEmoji[name] ?? '',
    isSafe,
  },
];

/** Signs of other dialects within a line: ==marked==, ++new++, x^2^, H~2~O, ^[note], ((note)), ^block-name, *[HTML]: words, :smile:. */
export const markUnread: Rule = {
  name: 'markUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
