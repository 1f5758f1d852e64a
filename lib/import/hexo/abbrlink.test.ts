import { expect, test } from 'vitest';
import { abbrlinkOf } from './abbrlink';

// The check values of CRC-16/ARC and CRC-32 (https://reveng.sourceforge.io/crc-catalogue/), and what
// hexo-abbrlink 2.2.1 writes for a Japanese title.
test.each([
  ['123456789', false, true, 'bb3d'],
  ['123456789', true, true, 'cbf43926'],
  ['123456789', false, false, '47933'],
  ['花見', true, true, '308b795f'],
  ['花見', false, false, '14354'],
])('the checksum of %s', (title, isLong, isHexadecimal, expected) => {
  expect(abbrlinkOf(title, { isLong, isHexadecimal })).toBe(expected);
});
