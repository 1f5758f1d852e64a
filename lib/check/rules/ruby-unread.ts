import { type FoundNotation, findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const HAN = String.raw`[\p{Script=Han}々〆ヶ]`;
const KANA = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー・゛゜]`;
/** A work of art after its kind, such as 絵画《ひまわり》, is no reading. */
const WORK =
  /(?:題名|書名|曲名|映画|小説|絵画|作品|漫画|版画|彫刻|童話|雑誌|名曲|組曲|名作|傑作|新作|前作|連作|長編|短編|[劇曲歌書本展絵像画詩集題誌著編巻章話])$/u;

const ruby = ({ match: { groups = {} } }: FoundNotation) => {
  const { base = '', reading = '' } = groups;
  return `<ruby>${base}<rt>${reading.replaceAll('|', '')}</rt></ruby>`;
};

const isSafe = () => true;

const NOTATIONS: readonly Notation[] = [
  { pattern: /《《[^《》\n]+》》/g, instead: ({ written }) => `**${written.slice(2, -2)}**` },
  {
    pattern: /｜(?<base>[^\s｜《》\uFFFC]{1,30})《(?<reading>[^《》\n\uFFFC]{1,60})》/g,
    instead: ruby,
    isSafe,
  },
  {
    pattern: new RegExp(
      String.raw`\|(?<base>[^\s|｜《》\uFFFC]{1,30})《(?<reading>${KANA}+)》`,
      'gu',
    ),
    instead: ruby,
    isSafe,
  },
  {
    pattern: new RegExp(`(?<base>${HAN}+)《(?<reading>${KANA}+)》`, 'gu'),
    // Where its base begins, and whether it is the title of a work, only the author knows: no `isSafe`.
    isIt: ({ match: { groups } }) => !WORK.test(groups?.base ?? ''),
    instead: ruby,
  },
  {
    pattern: new RegExp(
      String.raw`\{(?<base>(?:${HAN}|${KANA})+)\|(?<reading>${KANA}(?:${KANA}|\|)*)\}`,
      'gu',
    ),
    instead: ruby,
    isSafe,
  },
  {
    pattern: new RegExp(String.raw`\[(?<base>${HAN}+)\](?:\{(?<reading>${KANA}+)\})`, 'gu'),
    instead: ruby,
    isSafe,
  },
];

/** Readings of Aozora Bunko and Kakuyomu, Denden Markdown and Pixiv. */
export const rubyUnread: Rule = {
  name: 'rubyUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
