import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { filedBeforeDue } from './filed-before-due';

const page = (publishAt: string) =>
  pageOf('', ['title: t', 'publishedOn: 2026-12-01', `publishAt: ${publishAt}`]);

test('a publishAt on a later day, in the time zone of the site, is reported', () => {
  expect(findingsOf(filedBeforeDue, page('2026-12-01T15:00:00Z'))).toEqual([
    { line: 4, column: 12, value: '2026-12-02', other: '2026-12-01' },
  ]);
});

test('a publishAt on the same or an earlier day is not reported', () => {
  expect(findingsOf(filedBeforeDue, page('2026-12-01T14:59:59Z'))).toEqual([]);
  expect(findingsOf(filedBeforeDue, page('2026-11-30 09:00'))).toEqual([]);
});
