import { expect, test } from 'vitest';
import type { FormerComment } from '../imported-post';
import { commentLines } from './comment-lines';

test.each([
  ['一行目\n二行目 <b>太い</b>', '一行目\\\n二行目 **太い**'],
  ['<p>段落</p>', '段落'],
  ['<b>はじめまして &lt;3</b>\n\n公開', '**はじめまして <3**\n\n公開'],
  ['1 * 2 * 3\r\n# 4', '1 * 2 * 3\\\n\\# 4'],
])('the HTML of a comment becomes Markdown, with its line breaks: %j', (html, markdown) => {
  const comment: FormerComment = {
    ...{ id: '1', name: '花子', site: '', body: html, status: 'shown' },
    at: new Date('2020-01-03T00:00:00Z'),
  };
  const [line = ''] = commentLines('river', [comment]);
  expect(JSON.parse(line)).toMatchObject({ kind: 'comment', slug: 'river', body: markdown });
});
