import { expect, test } from 'vitest';
import { changeReferences } from '../write/references';

/** Replaces the destination of every link and image by `new`. */
const changed = (markdown: string) => changeReferences(markdown, () => 'new');

test.each([
  ['![](/images/a.png =250x)', '![](new =250x)'],
  ['![絵](a.png =250x100)と![](b.png  =x80)', '![絵](new =250x100)と![](new  =x80)'],
  ['![絵](a.png "題" =250x)', '![絵](new "題" =250x)'],
  ['[次](a.md =250x)', '[次](a.md =250x)'],
  ['[![](a.png =250x)](b.md)', '[![](new =250x)](new)'],
  ['@[youtube](ApXoWvfEYVU)', '@[youtube](ApXoWvfEYVU)'],
  ['@[namiki](people.md)さん', '@[namiki](new)さん'],
  ['本文^[注](補足)', '本文^[注](補足)'],
  ['本文^[注は[こちら](a.md)]', '本文^[注は[こちら](new)]'],
  ['$a[i](x)$', '$a[i](x)$'],
  ['式$a[i](x)$は', '式$a[i](x)$は'],
  ['$$\na[i](x)\n[次](a.md)\n$$', '$$\na[i](x)\n[次](a.md)\n$$'],
  ['$100から[次](a.md)、$200まで', '$100から[次](new)、$200まで'],
  ['US$5と[次](a.md)のUS$6', 'US$5と[次](new)のUS$6'],
  ['`![](a.png =250x)`', '`![](a.png =250x)`'],
  ['[次](a.md) と $x$ と 📷 ![](b.png =1x)', '[次](new) と $x$ と 📷 ![](new =1x)'],
])('%j becomes %j', (before, after) => {
  expect(changed(before)).toBe(after);
});

test('a picture with a size keeps it when its new file has spaces and parentheses', () => {
  const moved = (markdown: string) => changeReferences(markdown, () => '川 (夏)/図 1.png');
  expect(moved('![](/a.png =250x)')).toBe('![](川%20%28夏%29/図%201.png =250x)');
  expect(moved('![](/a.png)')).toBe('![](<川 (夏)/図 1.png>)');
});
