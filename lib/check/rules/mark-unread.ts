import { nameToEmoji } from 'gemoji';
import { findNotations, type Notation, type Occurrence } from '../notation';
import type { Rule } from '../rule';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The mouth of an emoticon such as (^o^) or ^_^, which is no superscript. */
const EMOTICON = /^[oOwWqQpPvVuU_-]$/;

const element =
  (name: string, length: number) =>
  ({ written }: Occurrence) =>
    `<${name}>${written.slice(length, -length)}</${name}>`;

const isFixable = () => true;

/** Whether the text has increments of variables at both ends: ++i と i++. */
function isIncrement(written: string): boolean {
  const [, first = '', last = ''] = /^\+\+([a-z_]\w*)\b.*\b([a-z_]\w*)\+\+$/i.exec(written) ?? [];
  return first !== '' && (first === last || (first.length <= 2 && last.length <= 2));
}

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /(?<![=\w])==(?![=\s])[^=\n]*[^=\s]==(?![=\w])/g,
    replacement: element('mark', 2),
    isFixable,
  },
  {
    pattern: /(?<![+\w])\+\+(?![+\s,.;)])[^+\n]*[^+\s]\+\+(?![+\w])/g,
    isMatch: ({ written }) => !isIncrement(written),
    replacement: element('ins', 2),
    isFixable,
  },
  {
    pattern: /(?<=[A-Za-z0-9)])\^([A-Za-z0-9+−-]{1,12})\^(?![\w^(])/g,
    isMatch: ({ match: [, power = ''] }) => !EMOTICON.test(power),
    replacement: element('sup', 1),
    isFixable,
  },
  {
    // Only digits and a few variables are subscripts: A~B~C is a range.
    pattern: /(?<=[A-Za-z)])~(?:\d{1,3}|[ijkmnx])~(?!~)/g,
    replacement: element('sub', 1),
    isFixable,
  },
  {
    // Hatena Blog.
    pattern: /(?<!\()\(\(([^()\n]{2,})\)\)(?!\))/g,
    isMatch: ({ match: [, note = ''] }) => JAPANESE.test(note),
    replacement: ({ written }) => `^[${written.slice(2, -2)}]`,
    isFixable: ({ written }) => !written.includes(']'),
  },
  {
    // A block identifier of Obsidian.
    pattern: /(?<=\S)[ \t\n]\^[A-Za-z0-9-]{3,40}$/g,
    isMatch: ({ written, prose }) =>
      prose.node.type !== 'tableCell' && /(?=.*[a-z])(?=.*[\d-]|.{7})/i.test(written),
    isFixable,
  },
  {
    // Abbreviations of PHP Markdown Extra.
    pattern: /(?<=^|\n) {0,3}\*\[([^\]\n]+)\]:[ \t]*([^\n]+)/g,
    within: 'source',
    replacement: ({ match: [, name = '', words = ''] }) =>
      `<abbr title="${words.trim().replaceAll('"', '&quot;')}">${name}</abbr>`,
  },
  {
    pattern: /(?<![\w:])(?<!\p{Nd}):([a-z0-9_+-]+):(?![\w:])/gu,
    isMatch: ({ match: [, name = ''] }) => Object.hasOwn(nameToEmoji, name),
    replacement: ({ match: [, name = ''] }) => nameToEmoji[name] ?? '',
    isFixable,
  },
];

/**
 * Inline notations of other Markdown dialects: ==marked==, ++new++, x^2^, H~2~O, ((note)), ^block-name,
 * *[HTML]: words, :smile:.
 */
export const markUnread: Rule = {
  name: 'markUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
