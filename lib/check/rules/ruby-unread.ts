import { KANA, KANJI } from '../../markdown/syntax/ruby-words';
import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    pattern: new RegExp(String.raw`\[(?<base>${KANJI}+)\]\{(?<reading>${KANA}+)\}`, 'gu'),
    replacement: ({ match: { groups = {} } }) => `{${groups.base}|${groups.reading}}`,
    isFixable: () => true,
  },
  {
    // The base text cannot contain markup: {**漢字**|かんじ}. U+FFFC masks formulas, code and HTML.
    pattern: new RegExp(
      String.raw`\{(?=[^{}|\n]*[*_~[\uFFFC])(?<base>[^{}|\n]*${KANJI}[^{}|\n]*)\|(?<reading>${KANA}+)\}`,
      'gu',
    ),
    within: 'source',
    replacement: ({ match: { groups = {} } }) => {
      const [, open = '', base = '', close = ''] =
        /^([*_~]*)([^*_~[\]\uFFFC]+)([*_~]*)$/.exec(groups.base ?? '') ?? [];
      return base === '' ? '' : `${open}{${base}|${groups.reading}}${close}`;
    },
  },
  { pattern: /《《(?=[^《》\n]*[*_~[\uFFFC])[^《》\n]+》》/g, within: 'source' },
];

/** Ruby that is not read: the notation of Pixiv, and base texts or texts with emphasis dots that contain markup. */
export const rubyUnread: Rule = {
  name: 'rubyUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
