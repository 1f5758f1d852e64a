import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { attributesUnread } from './attributes-unread';

test.each([
  ['## 見出し {#sec .cls}', '5:8', 'sec'],
  ['## 見出し {.cls}', '5:8', ''],
  ['見出し {#節}\n---', '5:5', '節'],
  ['## 見出し {: #sec}', '5:8', 'sec'],
  ['文\n{: .note}', '6:1', ''],
  ['![絵](a.jpg){width=50%}', '5:12', ''],
  ['[a](/b){target="_blank"}', '5:8', ''],
])('%j is reported', (text, position, other) => {
  const page = pageOf(text);
  expect(positionsOf(attributesUnread, page)).toEqual([position]);
  expect(findingsOf(attributesUnread, page)[0]?.other).toBe(other);
});

test.each(['## 集合 {a, b}', '`{#a}`', '文 {#a} 文', '## `{#a}`', '```js {1,3}\na\n```'])(
  '%j is not reported',
  (text) => {
    expect(positionsOf(attributesUnread, pageOf(text))).toEqual([]);
  },
);
