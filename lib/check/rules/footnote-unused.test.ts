import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { footnoteUnused } from './footnote-unused';

test('a footnote without a reference is reported', () => {
  const page = pageOf('文[^1]\n\n[^1]: 注\n\n[^二]: 消える');
  expect(findingsOf(footnoteUnused, page)).toMatchObject([{ line: 9, column: 1, value: '[^二]' }]);
});

test('a reference in a footnote that is not shown does not count', () => {
  const page = pageOf('文\n\n[^1]: 注[^2]\n\n[^2]: 注の注[^1]');
  expect(positionsOf(footnoteUnused, page)).toEqual(['7:1', '9:1']);
});

test.each(['文[^1]\n\n[^1]: 注[^2]\n\n[^2]: 注の注', '文[^A]\n\n[^a]: 注', '`[^1]: 注`'])(
  '%j is not reported',
  (text) => {
    expect(positionsOf(footnoteUnused, pageOf(text))).toEqual([]);
  },
);
