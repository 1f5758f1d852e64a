import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function nameIn(source: string, label = ''): Promise<string | undefined> {
  const resolve = (href: string) => (href === 'b.md' ? '/最初の記事' : undefined);
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 }, resolve);
  return /<a [^>]*aria-label="([^"]*)"/.exec(html)?.[1] ?? label;
}

test.each([
  ['b.md', '「最初の記事」のページを開く'],
  ['/tags/%E6%9C%AC', '「本」のページを開く'],
  ['https://example.com/about', '「about」のページを開く'],
  ['/', '最初のページを開く'],
  ['/files/paper.pdf', 'ファイル「paper.pdf」を開く'],
  ['#まとめ', 'このページの「まとめ」へ移動'],
  ['mailto:a@example.org?subject=b', 'a@example.orgに連絡する'],
  ['https://example.org/', 'example.orgを開く'],
  ['https://example.org/photos/%E6%A1%9C?size=l', 'example.org/photos/桜を開く'],
])('a link to %s around an image without alt is named %s', async (href, name) => {
  expect(await nameIn(`[![](https://example.net/a.png)](${href})`)).toBe(name);
});

test.each([
  '[![桜](https://example.net/a.png)](b.md)',
  '[![](https://example.net/a.png) 桜](b.md)',
  '[桜](b.md)',
])('the link of %j, which has a text, gets no aria-label', async (source) => {
  expect(await nameIn(source, 'none')).toBe('none');
});

test('a link around a tracking pixel is removed with it', async () => {
  const source = 'あ<a href="/b"><img src="https://example.net/a.gif" width="1" height="1"></a>い';
  const { html } = await renderMarkdown(
    source,
    { file: 'a.md', bodyLine: 1 },
    undefined,
    undefined,
    async () => ({ kind: 'remote', address: 'https://example.net/a.gif' }),
  );
  expect(html.trim()).toBe('<p>あい</p>');
});
