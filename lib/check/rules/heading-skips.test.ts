import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { headingSkips } from './heading-skips';

test('a skipped level is reported, also in HTML', () => {
  const page = pageOf('## 一\n\n#### 二\n\n<h6>三</h6>\n');
  expect(findingsOf(headingSkips, page)).toEqual([
    { line: 7, column: 1, value: 'h4', other: 'h2' },
    { line: 9, column: 1, value: 'h6', other: 'h4' },
  ]);
});

test('the title of the post counts as level 1 before the first heading', () => {
  expect(positionsOf(headingSkips, pageOf('### 一\n'))).toEqual(['5:1']);
  expect(positionsOf(headingSkips, pageOf('# 一\n\n## 二\n'))).toEqual([]);
});

test('an h1 after lower headings is reported, and they are not', () => {
  const page = pageOf('## はじめに\n\n# 本編\n\n## 一\n\n# 終わり\n');
  expect(findingsOf(headingSkips, page)).toEqual([{ line: 7, column: 1, value: 'h1', other: '' }]);
  expect(positionsOf(headingSkips, pageOf('### 一\n\n# 本編\n'))).toEqual(['7:1', '5:1']);
});

test('going down one level and up any number of levels is not reported', () => {
  expect(positionsOf(headingSkips, pageOf('## 一\n\n### 二\n\n#### 三\n\n## 四\n'))).toEqual([]);
});

test('a heading in code is not reported', () => {
  expect(positionsOf(headingSkips, pageOf('```md\n##### 一\n```\n'))).toEqual([]);
});
