import { describe, expect, test } from 'vitest';
import { visibleJson, visibleLine, visibleText } from './visible';

describe('one line', () => {
  test.each([
    ['an escape sequence', 'a\x1b[31mb', 'a\\x1b[31mb'],
    ['a window title', '\x1b]0;pwn\x07', '\\x1b]0;pwn\\x07'],
    ['line breaks', 'a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
    ['a NUL and a backspace', 'a\0\b', 'a\\x00\\x08'],
    ['DEL and C1, a CSI of one character among them', '\x7f\x85\x9b31m', '\\x7f\\x85\\x9b31m'],
    ['other line breaks', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
    ['an override of direction', 'a\u202egnp.exe', 'a\\u202egnp.exe'],
    [
      'isolates and marks',
      '\u2066a\u2069\u200e\u200f\u061c',
      '\\u2066a\\u2069\\u200e\\u200f\\u061c',
    ],
    ['zero-width characters', 'a\u200bb\u2060c\ufeff', 'a\\u200bb\\u2060c\\ufeff'],
    ['fillers', '\u3164\u115f\u180e', '\\u3164\\u115f\\u180e'],
    ['a soft hyphen', 'a\u00adb', 'a\\xadb'],
    ['a joiner without emoji', 'pay\u200dpal', 'pay\\u200dpal'],
    ['tags without a flag', 'a\u{e0061}\u{e007f}', 'a\\u{e0061}\\u{e007f}'],
    ['a variation selector after another', '😀\ufe0f\u{e0100}', '😀\ufe0f\\u{e0100}'],
    ['a variation selector alone', '\ufe0f', '\\ufe0f'],
    ['half a surrogate pair', 'a\ud800b', 'a\\ud800b'],
  ])('shows %s', (_, text, shown) => {
    expect(visibleLine(text)).toBe(shown);
  });

  test.each([
    '夜の散歩　二、三か月「ー」ｶﾞ',
    '葛\u{e0100}飾区と辻\u{e0101}堂',
    'か\u3099と\u0301',
    '👩\u200d💻と👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿、❤\ufe0f、1\ufe0f\u20e3',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}と🏳\ufe0f\u200d🌈',
    'العربية עברית',
    'C:\\posts\\new',
  ])('leaves %s unchanged', (text) => {
    expect(visibleLine(text)).toBe(text);
    expect(visibleText(text)).toBe(text);
    expect(visibleJson(text)).toBe(text);
  });
});

describe('text of several lines', () => {
  test('keeps line feeds and tabs, and escapes the rest', () => {
    expect(visibleText('a\n\tb\r\n\x1b[2J')).toBe('a\n\tb\\x0d\n\\x1b[2J');
  });

  test.each([
    ['::error file=a::b', '\\x3a:error file=a::b'],
    ['a\n::set-output name=x::y', 'a\n\\x3a:set-output name=x::y'],
    ['  \u3000::stop-commands::x', '  \u3000\\x3a:stop-commands::x'],
    ['a ##[error]b', 'a \\x23#[error]b'],
  ])('%j does not become a command of GitHub Actions', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  test.each(['a::b', 'C++ std::string', '### [a](b)', ':smile:'])(
    '%j is unchanged, as it is no command',
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );
});

test('JSON with escaped characters has the same value', () => {
  const value = { file: 'a\x1b\x7f\x9b\u202e\u2028\u{e0061}\n👩\u200d💻' };
  const shown = visibleJson(JSON.stringify(value, null, 2));
  expect(shown).toBe(
    '{\n  "file": "a\\u001b\\u007f\\u009b\\u202e\\u2028\\udb40\\udc61\\n👩\u200d💻"\n}',
  );
  expect(JSON.parse(shown)).toEqual(value);
});
