import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { wikiLinkUnread } from './wiki-link-unread';

test.each([
  ['[[ほかの記事]]', '[ほかの記事](ほかの記事.md)'],
  ['[[Other Post|別の記事]]', '[別の記事](<Other Post.md>)'],
  ['[[Page#節]]', '[Page](Page.md#節)'],
  ['[[別のノート#長い 見出し|表示]]', '[表示](別のノート.md#長い-見出し)'],
  ['[[Page#One#Two Words]]', '[Page](Page.md#two-words)'],
  ['[[Page#^a1b2]]', '[Page](Page.md)'],
  // An embedded note.
  ['![[別のノート]]', '[別のノート](別のノート.md)'],
  ['![[Page#節|言葉]]', '[言葉](Page.md#節)'],
])('%j is reported without a fix', (text, other) => {
  expect(findingsOf(wikiLinkUnread, pageOf(text))).toMatchObject([
    { line: 5, column: 1, other, edits: [] },
  ]);
});

test('a wiki link is fixed to a link to the post that it names', () => {
  const { post } = pageOf('', ['title: 別の 記事', 'publishedOn: 2015-02-18'], 'b/other.md');
  const page = pageOf('[[other]] [[別の 記事|ここ]]');
  expect(fixedSource(wikiLinkUnread, page, { posts: [post] })).toContain(
    '[other](b/other.md) [ここ](b/other.md)',
  );
});

test.each([
  '`[[Page]]`',
  '[[nodiscard]] [[1]] [[1, 2]] if [[ -f a ]]',
  '[[bin]]',
  '![[photo.jpg]]',
])('%j is not reported', (text) => {
  expect(positionsOf(wikiLinkUnread, pageOf(text))).toEqual([]);
});
