import { expect, test } from 'vitest';
import { now } from './now';

test('SOURCE_DATE_EPOCH replaces the current time', () => {
  expect(now({ SOURCE_DATE_EPOCH: '1424186613' }).toISOString()).toBe('2015-02-17T15:23:33.000Z');
});

test('without it the clock is read', () => {
  const before = Date.now();
  expect(now({ SOURCE_DATE_EPOCH: '' }).getTime()).toBeGreaterThanOrEqual(before);
  expect(now({}).getTime()).toBeGreaterThanOrEqual(before);
});

test.each(['1.5', '-1', 'yesterday', '1e99', '99999999999999999'])('%s is refused', (value) => {
  expect(() => now({ SOURCE_DATE_EPOCH: value })).toThrow('SOURCE_DATE_EPOCH');
});
