import { expect, test } from 'vitest';
import { postWith, site } from './testing/entries';
import { modifiedAt, publishedAt } from './times';

// Expected instants are in UTC; the time zone of the site is nine hours ahead.
test.each([
  ['the first instant of the day, without createdAt', {}, '2015-02-17T15:00:00.000Z'],
  [
    'createdAt, when it is on the day',
    { createdAt: new Date('2015-02-18T21:30:00+09:00') },
    '2015-02-18T12:30:00.000Z',
  ],
  [
    'createdAt, when it is on the day in the time zone of the site',
    { createdAt: new Date('2015-02-17T16:00:00Z') },
    '2015-02-17T16:00:00.000Z',
  ],
  [
    'the first instant of the day, when createdAt is later, as after an import',
    { createdAt: new Date('2015-08-06T01:43:33+09:00') },
    '2015-02-17T15:00:00.000Z',
  ],
  [
    'the first instant of the day, when createdAt is earlier, as of a draft',
    { createdAt: new Date('2015-01-02T01:43:33+09:00') },
    '2015-02-17T15:00:00.000Z',
  ],
])('publishedAt is %s', (_, facts, expected) => {
  expect(publishedAt(postWith(facts), site).toISOString()).toBe(expected);
});

test.each([
  [
    'updatedAt',
    { createdAt: new Date('2015-03-01T00:00:00Z'), updatedAt: new Date('2016-01-01T00:00:00Z') },
    '2016-01-01T00:00:00.000Z',
  ],
  [
    'createdAt, without updatedAt',
    { createdAt: new Date('2015-03-01T00:00:00Z') },
    '2015-03-01T00:00:00.000Z',
  ],
  ['the first instant of the day, without createdAt and updatedAt', {}, '2015-02-17T15:00:00.000Z'],
  [
    'the first instant of the day, when updatedAt is earlier',
    { updatedAt: new Date('2015-02-01T00:00:00Z') },
    '2015-02-17T15:00:00.000Z',
  ],
])('modifiedAt is %s', (_, facts, expected) => {
  expect(modifiedAt(postWith(facts), site).toISOString()).toBe(expected);
});
