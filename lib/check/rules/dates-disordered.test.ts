import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { datesDisordered } from './dates-disordered';

const page = (createdAt: string, updatedAt: string) =>
  pageOf('', [
    'title: t',
    'publishedOn: 2015-02-18',
    `createdAt: ${createdAt}`,
    `updatedAt: ${updatedAt}`,
  ]);

test('an updatedAt before createdAt is reported; both are compared as instants', () => {
  expect(
    findingsOf(datesDisordered, page('2015-02-18 09:00:00 +0900', '2015-02-18 09:30:00 +1000')),
  ).toEqual([{ line: 5, column: 12, value: 'updatedAt', other: 'createdAt' }]);
});

test('an updatedAt at or after createdAt is not reported', () => {
  expect(findingsOf(datesDisordered, page('2015-02-18 09:00', '2015-02-18 09:00'))).toEqual([]);
  expect(findingsOf(datesDisordered, page('2015-02-18 09:00', '2015-02-19'))).toEqual([]);
  expect(findingsOf(datesDisordered, pageOf(''))).toEqual([]);
});
