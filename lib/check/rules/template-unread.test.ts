import { expect, test } from 'vitest';
import { pageOf, positionsOf } from '../testing/page';
import { templateUnread } from './template-unread';

test.each([
  ['{% include a.html %}', '5:1'],
  ['文 {% raw %}a{% endraw %}', '5:3'],
  ['{{< youtube abc >}}', '5:1'],
  ['{{<youtube abc>}}', '5:1'],
  ['{{% notice %}}文{{% /notice %}}', '5:1'],
  ['![a](b.jpg) {{ site.baseurl }}/c', '5:13'],
  ["import A from './a';", '5:1'],
  ['export const a = 1;', '5:1'],
  ['{/* 注 */}', '5:1'],
  ['\\newpage', '5:1'],
  ['.. note:: 文', '5:1'],
  ['image::a.png[絵]', '5:1'],
  ['[source,ruby]\n----', '5:1'],
  ['== 見出し', '5:1'],
  ['h2. 見出し', '5:1'],
  ['#+TITLE: 題', '5:1'],
  ['｀｀｀js\na\n｀｀｀', '5:1'],
  ['>>\n引用文\n<<', '7:1'],
])('%j is reported', (text, position) => {
  expect(positionsOf(templateUnread, pageOf(text))).toEqual([position]);
});

test.each([
  '`{% raw %}`',
  '```\n{{< youtube a >}}\n```',
  '100% と {a}',
  '{{ count }} 件',
  'import は from と書く',
  '... 続き',
  '==強調==',
  'a == b',
  '#+1',
])('%j is not reported', (text) => {
  expect(positionsOf(templateUnread, pageOf(text))).toEqual([]);
});

test('a code block of Hatena is reported at its first line', () => {
  expect(positionsOf(templateUnread, pageOf('>|js|\na\n||<\n'))).toEqual(['5:2']);
});
