import { findNotations, type Notation, type Occurrence } from '../notation';
import type { Rule } from '../rule';

const HAN = String.raw`[\p{Script=Han}々〆ヶ]`;
const KANA = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー・゛゜]`;
/** A kind of work before its title: 絵画《ひまわり》 is not ruby text. */
const KIND_OF_WORK =
  /(?:題名|書名|曲名|映画|小説|絵画|作品|漫画|版画|彫刻|童話|雑誌|名曲|組曲|名作|傑作|新作|前作|連作|長編|短編|[劇曲歌書本展絵像画詩集題誌著編巻章話])$/u;

const ruby = ({ match: { groups = {} } }: Occurrence) => {
  const { base = '', reading = '' } = groups;
  return `<ruby>${base}<rt>${reading.replaceAll('|', '')}</rt></ruby>`;
};

const isFixable = () => true;

const NOTATIONS: readonly Notation[] = [
  { pattern: /《《[^《》\n]+》》/g, replacement: ({ written }) => `**${written.slice(2, -2)}**` },
  {
    pattern: /｜(?<base>[^\s｜《》\uFFFC]{1,30})《(?<reading>[^《》\n\uFFFC]{1,60})》/g,
    replacement: ruby,
    isFixable,
  },
  {
    pattern: new RegExp(
      String.raw`\|(?<base>[^\s|｜《》\uFFFC]{1,30})《(?<reading>${KANA}+)》`,
      'gu',
    ),
    replacement: ruby,
    isFixable,
  },
  {
    pattern: new RegExp(`(?<base>${HAN}+)《(?<reading>${KANA}+)》`, 'gu'),
    // Only the author knows where the base text begins, and whether 《…》 is a title, so there is no `isFixable`.
    isMatch: ({ match: { groups } }) => !KIND_OF_WORK.test(groups?.base ?? ''),
    replacement: ruby,
  },
  {
    pattern: new RegExp(
      String.raw`\{(?<base>(?:${HAN}|${KANA})+)\|(?<reading>${KANA}(?:${KANA}|\|)*)\}`,
      'gu',
    ),
    replacement: ruby,
    isFixable,
  },
  {
    pattern: new RegExp(String.raw`\[(?<base>${HAN}+)\](?:\{(?<reading>${KANA}+)\})`, 'gu'),
    replacement: ruby,
    isFixable,
  },
];

/** Ruby text in the notations of Aozora Bunko, Kakuyomu, Denden Markdown and Pixiv. */
export const rubyUnread: Rule = {
  name: 'rubyUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
