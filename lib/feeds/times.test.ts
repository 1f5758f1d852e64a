import { expect, test } from 'vitest';
import { postWith, site } from './testing/entries';
import { modifiedAt, publishedAt } from './times';

// Expected instants are in UTC; the time zone of the site is nine hours ahead.
test.each([
  ['a day without a time is its first instant', {}, '2015-02-17T15:00:00.000Z'],
  [
    'createdAt on the day is used',
    { createdAt: new Date('2015-02-18T21:30:00+09:00') },
    '2015-02-18T12:30:00.000Z',
  ],
  [
    'createdAt on the day in the time zone of the site is used',
    { createdAt: new Date('2015-02-17T16:00:00Z') },
    '2015-02-17T16:00:00.000Z',
  ],
  [
    'createdAt after the day, as after an import, is ignored',
    { createdAt: new Date('2015-08-06T01:43:33+09:00') },
    '2015-02-17T15:00:00.000Z',
  ],
  [
    'createdAt before the day, as of a draft, is ignored',
    { createdAt: new Date('2015-01-02T01:43:33+09:00') },
    '2015-02-17T15:00:00.000Z',
  ],
])('published: %s', (_, facts, expected) => {
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
  ['the day, without any instant', {}, '2015-02-17T15:00:00.000Z'],
  [
    'the day, when the last change was before it',
    { updatedAt: new Date('2015-02-01T00:00:00Z') },
    '2015-02-17T15:00:00.000Z',
  ],
])('modified: %s', (_, facts, expected) => {
  expect(modifiedAt(postWith(facts), site).toISOString()).toBe(expected);
});
