import { expect, test } from 'vitest';
import { postWith, site } from './testing/entries';
import { modifiedAt, publishedAt } from './times';

// Expected instants are in UTC; the site's clocks are nine hours ahead.
test.each([
  ['a day alone is its first moment', {}, '2015-02-17T15:00:00.000Z'],
  [
    'an instant on the day is kept',
    { createdAt: new Date('2015-02-18T21:30:00+09:00') },
    '2015-02-18T12:30:00.000Z',
  ],
  [
    'an instant on the day by the clocks of the site is kept',
    { createdAt: new Date('2015-02-17T16:00:00Z') },
    '2015-02-17T16:00:00.000Z',
  ],
  [
    'the day of a move from elsewhere is not',
    { createdAt: new Date('2015-08-06T01:43:33+09:00') },
    '2015-02-17T15:00:00.000Z',
  ],
  [
    'nor is that of a first draft',
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
    'createdAt, when nothing was changed',
    { createdAt: new Date('2015-03-01T00:00:00Z') },
    '2015-03-01T00:00:00.000Z',
  ],
  ['the day, when there is nothing else', {}, '2015-02-17T15:00:00.000Z'],
  [
    'the day, when the last change was before it',
    { updatedAt: new Date('2015-02-01T00:00:00Z') },
    '2015-02-17T15:00:00.000Z',
  ],
])('modified: %s', (_, facts, expected) => {
  expect(modifiedAt(postWith(facts), site).toISOString()).toBe(expected);
});
