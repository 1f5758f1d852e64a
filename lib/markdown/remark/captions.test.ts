import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function htmlOf(source: string): Promise<string> {
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  return html.replaceAll('\n', '').replaceAll(' loading="lazy" decoding="async"', '');
}

function figure(name: string, caption: string): string {
  return `<figure class="picture"><img src="/${name}.png" alt=""><figcaption>${caption}</figcaption></figure>`;
}

test.each([
  ['![](/a.png)\n*題*', figure('a', '題')],
  ['![](/a.png)\\\n*題*', figure('a', '題')],
  ['![](/a.png)\n*（題）*', figure('a', '（題）')],
  ['![](/a.png)\n_**題**と[出典](/b)_', figure('a', '<strong>題</strong>と<a href="/b">出典</a>')],
  ['![](/a.png)\n*題*\n![](/b.png)\n*次*', figure('a', '題') + figure('b', '次')],
  [
    '![](/a.png)\n![](/b.png)\n*次*',
    `<figure class="picture"><img src="/a.png" alt=""></figure>${figure('b', '次')}`,
  ],
  ['> ![](/a.png)\n> *題*', `<blockquote>${figure('a', '題')}</blockquote>`],
  [
    '[![](/a.png)](/b)\n*題*',
    '<figure class="picture"><a href="/b" aria-label="「b」のページを開く"><img src="/a.png" alt=""></a><figcaption>題</figcaption></figure>',
  ],
])('%j', async (source, html) => {
  expect(await htmlOf(source)).toBe(html);
});

test.each([
  '![](/a.png)\n*題* と文',
  '文\n![](/a.png)\n*題*',
  '*題*\n![](/a.png)',
  '![](/a.png)\n*題*\n*また*',
  '![](/a.png)\n**題**',
  '![](/a.png)\n\n*題*',
])('%j has no caption', async (source) => {
  expect(await htmlOf(source)).not.toContain('<figcaption>');
});
