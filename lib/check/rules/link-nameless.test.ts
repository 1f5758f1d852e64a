import { expect, test } from 'vitest';
import { pageOf, positionsOf } from '../testing/page';
import { linkNameless } from './link-nameless';

test.each([
  ['[![](a.png)](b.md)', ['5:1']],
  ['文 [ ![](a.png) ![ ](b.png) ](https://example.com/)', ['5:3']],
  ['<a href="/b"><img src="a.png" alt=""></a>', ['5:1']],
  ['<p>\n<a href="/b"><picture><img src="a.png"></picture></a></p>', ['6:1']],
])('in %j a link without a name is reported', (body, positions) => {
  expect(positionsOf(linkNameless, pageOf(body))).toEqual(positions);
});

test.each([
  '[![桜](a.png)](b.md)',
  '[![](a.png) 桜](b.md)',
  '[![](a.png "題")](b.md)',
  '![](a.png)',
  '<a href="/b" aria-label="次へ"><img src="a.png" alt=""></a>',
  '<a name="b"><img src="a.png" alt=""></a>',
  '<a href="/b"><img src="a.png" width="1" height="1" alt=""></a>',
  '`[![](a.png)](b.md)`',
])('in %j no link is reported', (body) => {
  expect(positionsOf(linkNameless, pageOf(body))).toEqual([]);
});
