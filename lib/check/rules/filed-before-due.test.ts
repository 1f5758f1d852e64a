import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { filedBeforeDue } from './filed-before-due';

const page = (publishAt: string) =>
  pageOf('', ['title: t', 'publishedOn: 2026-12-01', `publishAt: ${publishAt}`]);

test('a later day is found, in the zone of the site', () => {
  expect(findingsOf(filedBeforeDue, page('2026-12-01T15:00:00Z'))).toEqual([
    { line: 4, column: 12, value: '2026-12-02', other: '2026-12-01' },
  ]);
});

test('the same day and an earlier one are right', () => {
  expect(findingsOf(filedBeforeDue, page('2026-12-01T14:59:59Z'))).toEqual([]);
  expect(findingsOf(filedBeforeDue, page('2026-11-30 09:00'))).toEqual([]);
});
