import type { Construct, Extension } from 'micromark-util-types';
import { isKanaInBrackets, MARKUP, readBraces, readMarked } from './ruby-words';
import { spanConstruct } from './span';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    rubyBraces: 'rubyBraces';
    rubyMarked: 'rubyMarked';
    rubyReading: 'rubyReading';
    emphasisDots: 'emphasisDots';
  }
}

/** The last unit of a kanji outside the Basic Multilingual Plane, or a character that may be a kanji. */
const MAY_BE_KANJI = /[\p{Script=Han}々〆ヶ\uDC00-\uDFFF]/u;

const braces = spanConstruct({
  token: 'rubyBraces',
  opening: '{',
  closing: '}',
  excluded: /[{<>`《》[\]*_~]/,
  isMatch: (text) => readBraces(text) !== undefined,
});

const marked = (opening: string): Construct =>
  spanConstruct({
    token: 'rubyMarked',
    opening,
    closing: '》',
    excluded: /[|｜<>`[\]*_~\\]/,
    isMatch: (text) => readMarked(text) !== undefined,
  });

const dots = spanConstruct({
  token: 'emphasisDots',
  opening: '《《',
  closing: '》》',
  excluded: /[《<>`[\]*_~\\]/,
  isMatch: (text) =>
    /^《《[^》]+》》$/.test(text) && text.slice(2, -2).trim() !== '' && !MARKUP.test(text),
});

const reading = spanConstruct({
  token: 'rubyReading',
  opening: '《',
  closing: '》',
  excluded: /[《<>`]/,
  isMatch: isKanaInBrackets,
  mayFollow: (code) => code !== null && code > 0 && MAY_BE_KANJI.test(String.fromCharCode(code)),
});

/** The escapes `\《` and `\｜`. CommonMark has backslash escapes of ASCII punctuation only. */
const bracketEscape: Construct = {
  name: 'rubyEscape',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('characterEscape');
      effects.enter('escapeMarker');
      effects.consume(code);
      effects.exit('escapeMarker');
      return (next) => {
        if (next !== MARK && next !== BRACKET) return nok(next);
        effects.enter('characterEscapeValue');
        effects.consume(next);
        effects.exit('characterEscapeValue');
        effects.exit('characterEscape');
        return ok;
      };
    };
  },
};

const MARK = '｜'.charCodeAt(0);
const BRACKET = '《'.charCodeAt(0);

/** Ruby and emphasis dots within a paragraph: `{漢字|かんじ}`, `｜漢字《かんじ》`, `漢字《かんじ》`, `《《傍点》》`. */
export const rubySyntax: Extension = {
  text: {
    ['{'.charCodeAt(0)]: braces,
    ['|'.charCodeAt(0)]: marked('|'),
    ['\\'.charCodeAt(0)]: bracketEscape,
    [MARK]: marked('｜'),
    [BRACKET]: [dots, reading],
  },
};
