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
    // The base text of ruby is plain: {**漢字**|かんじ}
    pattern: new RegExp(
      String.raw`\{(?=[^{}|\n]*[*_~[])(?<base>[^{}|\n]*${KANJI}[^{}|\n]*)\|(?<reading>${KANA}+)\}`,
      'gu',
    ),
    within: 'source',
    replacement: ({ match: { groups = {} } }) => {
      const [, open = '', base = '', close = ''] =
        /^([*_~]*)([^*_~[\]]+)([*_~]*)$/.exec(groups.base ?? '') ?? [];
      return base === '' ? '' : `${open}{${base}|${groups.reading}}${close}`;
    },
  },
  { pattern: /《《(?=[^《》\n]*[*_~[])[^《》\n]+》》/g, within: 'source' },
];

/** Ruby that is not read: that of Pixiv, and a base text, or one with dots, with markup in it. */
export const rubyUnread: Rule = {
  name: 'rubyUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
