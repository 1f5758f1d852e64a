import { expect, test } from 'vitest';
import { fold, foldWithOrigins } from './fold';
import { seeded } from './testing';

test('width, case and half-width kana make no difference, hiragana and katakana do', () => {
  expect(fold('Ｇｏ言語　ﾌﾞﾛｸﾞ')).toBe('go言語 ブログ');
  expect(fold('ΣΊΣΥΦΟΣ')).toBe('σίσυφοσ');
  expect(fold('ひらがな')).not.toBe(fold('ヒラガナ'));
  expect(fold('a \t\u3000 b')).toBe('a b');
  expect(fold('\ud842')).toBe('\ufffd');
});

test('each character knows where it came from', () => {
  const { folded, origins } = foldWithOrigins('㍿のﾌﾞﾛｸﾞ');
  expect(folded).toBe('株式会社のブログ');
  expect(origins).toEqual([0, 0, 0, 0, 1, 2, 4, 5, 7]);
});

test('piece by piece gives the same as the whole, for any text', () => {
  const random = seeded(7);
  const pools = [
    'あが\u3099ﾞｶﾊﾟ漢',
    'éE\u0301\u0323\u0327ﬁΣς',
    ' \u3000\u00a0\t',
    '각ᄀ\u1161\u11a8ㄱ',
    '´¨①㍿…½',
    'İſK😀👩‍👩‍👧\ud800',
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
