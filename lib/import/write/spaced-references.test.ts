import { expect, test } from 'vitest';
import { readSpacedReferences } from './spaced-references';

test.each([
  ['![絵](絵 一.png)', '![絵](<絵 一.png>)', ['絵 一.png']],
  [
    '[図](../a b/全角\u3000名.pdf "題")',
    '[図](<../a b/全角\u3000名.pdf> "題")',
    ['../a b/全角\u3000名.pdf'],
  ],
  [
    '![[絵 一.png|300]]と![[b.jpg|説明]]',
    '![](<絵 一.png>)と![説明](<b.jpg>)',
    ['絵 一.png', 'b.jpg'],
  ],
])('%j is a picture or a link after the import', (markdown, expected, changed) => {
  const urls: string[] = [];
  expect(readSpacedReferences(markdown, (url) => urls.push(url))).toBe(expected);
  expect(urls).toEqual(changed);
});

test.each([
  '![a](a.png "題 b.png")',
  '![a](a.png =250x)',
  '![a](<a b.png>)',
  '[注](see the page)',
  '`![a](a b.png)`',
  '\\[a\\](a b.png)',
  'f[0](x, y.z)',
])('%j is unchanged', (markdown) => {
  expect(readSpacedReferences(markdown, () => expect.unreachable())).toBe(markdown);
});
