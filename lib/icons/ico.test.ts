import { expect, test } from 'vitest';
import { icoOf } from './ico';

test('an .ico lists its images with the offset of their bytes', () => {
  const ico = icoOf([
    { size: 16, png: Buffer.from('aaa') },
    { size: 48, png: Buffer.from('bb') },
  ]);
  expect(ico.toString('hex')).toBe(
    [
      // Reserved, type 1, two pictures.
      '000001000200',
      // 16 × 16, no palette, reserved, 1 plane, 32 bits, 3 bytes at 38.
      '10100000010020000300000026000000',
      '30300000010020000200000029000000',
      Buffer.from('aaabb').toString('hex'),
    ].join(''),
  );
});
