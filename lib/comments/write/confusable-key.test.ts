import { expect, test } from 'vitest';
import { confusableKey } from './confusable-key';

test.each([
  ['in full width', 'Ｔｓｕｚｕｒｉ'],
  ['in capitals', 'TSUZURI'],
  ['with a Cyrillic і', 'Tsuzurі'],
  ['with a Cyrillic Т and ѕ', 'Тѕuzuri'],
  ['with Greek Τ and υ', 'Τsυzυri'],
  ['with a capital I for the last letter', 'Tsuzurl'],
  ['with digits', '7suzur1'],
  ['in small capitals', 'ᴛꜱᴜᴢᴜʀɪ'],
  ['in mathematical bold', '𝐓𝐬𝐮𝐳𝐮𝐫𝐢'],
  ['with a zero-width space', 'Tsu\u200Bzuri'],
  ['with a variation selector', 'Tsuzuri\uFE0F'],
  ['with a Hangul filler', 'Tsuzuri\u3164'],
  ['with an accent', 'Tsuzürí'],
  ['with spaces and full stops', ' T.suzuri. '],
])('Tsuzuri %s looks like Tsuzuri', (_, name) => {
  expect(confusableKey(name)).toBe(confusableKey('Tsuzuri'));
});

test.each([
  ['カナ太郎', '力ナ太郎'],
  ['ロボ', '口ボ'],
  ['ﾀﾛｰ', '夕ロー'],
  ['Rin', 'Rín'],
  ['Moderna', 'Modema'],
])('%s looks like %s', (name, other) => {
  expect(confusableKey(name)).toBe(confusableKey(other));
});

test.each([
  ['花子', '花'],
  ['Tsuzuri', 'Tsuzuki'],
  ['太郎', '次郎'],
])('%s does not look like %s', (name, other) => {
  expect(confusableKey(name)).not.toBe(confusableKey(other));
});
