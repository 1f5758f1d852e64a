import { expect, test } from 'vitest';
import { directionOf } from './text-direction';

test.each([
  ...['ar', 'ar-EG', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'nqo', 'syr'],
  ...['ku-Arab', 'az-Arab', 'pa-PK', 'uz-AF', 'ff-Adlm'],
])('%s is written from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl');
});

test.each([undefined, 'ja', 'en', 'ku', 'az', 'sd-Deva', 'ar-Latn', 'mn-Mong'])(
  '%s is not written from right to left',
  (language) => {
    expect(directionOf(language)).toBeUndefined();
  },
);
