import { expect, test } from 'vitest';
import { seeded } from '../testing/seeded';
import { fold, foldWithOrigins } from './fold';

test('width, case and half-width kana are folded, hiragana and katakana stay distinct', () => {
  expect(fold('Ｇｏ言語　ﾌﾞﾛｸﾞ')).toBe('go言語 ブログ');
  expect(fold('ΣΊΣΥΦΟΣ')).toBe('σίσυφοσ');
  expect(fold('ひらがな')).not.toBe(fold('ヒラガナ'));
  expect(fold('a \t\u3000 b')).toBe('a b');
  expect(fold('\ud842')).toBe('\ufffd');
});

test.each([
  ['a variation selector (IVS)', '葛\u{E0100}飾区', '葛飾区'],
  ['a variation selector (SVS)', '辻\uFE00さん', '辻さん'],
  ['the variation selector of an emoji', '❤\uFE0F', '❤'],
  ['a Mongolian variation selector', 'ᠠ\u180Bᠠ', 'ᠠᠠ'],
  ['a zero-width space', 'ゼロ\u200B幅', 'ゼロ幅'],
  ['a zero-width space before a mark', 'か\u200B\u3099', 'が'],
  ['a zero-width non-joiner', 'می\u200Cخواهم', 'میخواهم'],
  ['a zero-width joiner of an emoji', '👩\u200D💻', '👩💻'],
  ['a word joiner', 'a\u2060b', 'ab'],
  ['a zero-width no-break space', 'a\uFEFFb', 'ab'],
  ['a soft hyphen', 'ソフト\u00ADハイフン', 'ソフトハイフン'],
  ['a grapheme joiner', 'a\u034Fb', 'ab'],
  ['directional marks', '\u200Ea\u200Fb\u061Cc\u202Ad\u202Ce\u2066f\u2069', 'abcdef'],
  ['an invisible character between spaces', 'a \u200B b', 'a b'],
])('%s is folded away', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('every folded character has its index in the original text', () => {
  const { folded, origins } = foldWithOrigins('㍿のﾌﾞﾛｸﾞ');
  expect(folded).toBe('株式会社のブログ');
  expect(origins).toEqual([0, 0, 0, 0, 1, 2, 4, 5, 7]);
  expect(foldWithOrigins('\u200B葛\u{E0100}飾\u00AD区')).toEqual({
    folded: '葛飾区',
    origins: [1, 4, 6, 7],
  });
});

test('folding by pieces gives the same as folding the whole text', () => {
  const random = seeded(7);
  const pools = [
    'あが\u3099ﾞｶﾊﾟ漢',
    'éE\u0301\u0323\u0327ﬁΣς',
    ' \u3000\u00a0\t',
    '각ᄀ\u1161\u11a8ㄱ',
    '´¨①㍿…½',
    'İſK😀👩‍👩‍👧\ud800',
    '\u200B\u00AD\uFE0F\u{E0100}\uFEFF\u3164',
  ];
  for (let run = 0; run < 5000; run++) {
    let text = '';
    for (let length = random() * 12; length > 0; length--) {
      const pool = [...(pools[Math.floor(random() * pools.length)] ?? '')];
      text += pool[Math.floor(random() * pool.length)] ?? '';
    }
    const { folded, origins } = foldWithOrigins(text);
    expect(folded, JSON.stringify(text)).toBe(fold(text));
    expect(origins).toHaveLength(folded.length + 1);
  }
});
