import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { definitionListUnread } from './definition-list-unread';

test('definitions below a term are reported once for each paragraph', () => {
  const page = pageOf('用語\n: 説明\n: 別の説明\n\n用語2\n\n: 説明2');
  expect(positionsOf(definitionListUnread, page)).toEqual(['6:1', '11:1']);
  expect(findingsOf(definitionListUnread, page)[0]?.other).toBe(
    '<dl><dt>用語</dt><dd>説明</dd></dl>',
  );
});

test.each(['用語: 説明', '用語\n:説明', '10\n:30', '```\na\n: b\n```', '用語\n::: note'])(
  '%j is not reported',
  (text) => {
    expect(positionsOf(definitionListUnread, pageOf(text))).toEqual([]);
  },
);
