import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { headingSkips } from './heading-skips';

test('a level left out is found, in HTML too', () => {
  const page = pageOf('## 一\n\n#### 二\n\n<h6>三</h6>\n');
  expect(findingsOf(headingSkips, page)).toEqual([
    { line: 7, column: 1, value: 'h4', other: 'h2' },
    { line: 9, column: 1, value: 'h6', other: 'h4' },
  ]);
});

test('the first heading comes below the title', () => {
  expect(placesOf(headingSkips, pageOf('### 一\n'))).toEqual(['5:1']);
  expect(placesOf(headingSkips, pageOf('# 一\n\n## 二\n'))).toEqual([]);
});

test('a first level after lower ones is what is wrong', () => {
  const page = pageOf('## はじめに\n\n# 本編\n\n## 一\n\n# 終わり\n');
  expect(findingsOf(headingSkips, page)).toEqual([{ line: 7, column: 1, value: 'h1', other: '' }]);
  expect(placesOf(headingSkips, pageOf('### 一\n\n# 本編\n'))).toEqual(['7:1', '5:1']);
});

test('levels one by one, and back up by any number, are right', () => {
  expect(placesOf(headingSkips, pageOf('## 一\n\n### 二\n\n#### 三\n\n## 四\n'))).toEqual([]);
});

test('a heading in code is none', () => {
  expect(placesOf(headingSkips, pageOf('```md\n##### 一\n```\n'))).toEqual([]);
});
