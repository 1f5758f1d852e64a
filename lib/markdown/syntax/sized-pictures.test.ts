import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function htmlOf(source: string): Promise<string> {
  return (await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim();
}

const LATE = 'loading="lazy" decoding="async"';

test.each([
  ['文![絵](/a.png =250x)', `<img src="/a.png" alt="絵" width="250" ${LATE}>`],
  ['文![](/a.png =x150)', `<img src="/a.png" alt="" height="150" ${LATE}>`],
  ['文![絵](/a.png =250x150)', `<img src="/a.png" alt="絵" width="250" height="150" ${LATE}>`],
  ['文![絵](/a.png "題" =250x)', `<img src="/a.png" alt="絵" title="題" width="250" ${LATE}>`],
])('%j', async (source, image) => {
  expect(await htmlOf(source)).toBe(`<p>文${image}</p>`);
});

test('one alone is a figure, and one in a link is the link', async () => {
  expect(await htmlOf('![絵](/a.png =250x)')).toMatch(/^<figure class="picture"><img /);
  expect(await htmlOf('文[![絵](/a.png =250x)](/b)')).toMatch(
    /^<p>文<a href="\/b"><img .*<\/a><\/p>$/,
  );
});

test.each([
  '文![絵](/a.png =x)',
  '文![絵](/a.png =50%x)',
  '文![絵](a b.png =250x)',
  '文![[絵](/a.png =250x)',
])('%j is text', async (source) => {
  expect(await htmlOf(source)).toBe(`<p>${source}</p>`);
});
