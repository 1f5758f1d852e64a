import { expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/render';
import { withPlainEmbeds } from './plain-embeds';

test.each([
  [
    '<figure class="embed embed-16-9" data-frame="https://x.example/"><a class="embed-box" href="https://a.example/"><img src="b"><span>見る</span></a><figcaption><a href="https://a.example/">題</a> <span class="embed-provider">A</span></figcaption></figure>',
    '<p><a href="https://a.example/">題</a> A</p>',
  ],
  [
    '<figure class="card"><a href="https://a.example/"><img src="b"><span class="card-title">題</span> <span class="card-text">文</span></a></figure>',
    '<p><a href="https://a.example/">題 文</a></p>',
  ],
])('%s becomes a paragraph', (html, plain) => {
  expect(withPlainEmbeds(`<p>前</p>${html}<p>後</p>`)).toBe(`<p>前</p>${plain}<p>後</p>`);
});

test('everything else is unchanged', () => {
  const html =
    '<p a=1>文<br>&copy;</p><figure class=code><pre>x</pre></figure><figure><img></figure>';
  expect(withPlainEmbeds(html)).toBe(html);
});

test('an embed rendered by the pipeline becomes a link', async () => {
  const { html } = await renderMarkdown('https://youtu.be/abc\n\nhttps://a.example/b', {
    file: 'a.md',
    bodyLine: 1,
  });
  const plain = withPlainEmbeds(html);
  expect(plain).not.toMatch(/figure|data-|aria-|span/);
  expect(plain).toContain('href="https://a.example/b"');
  expect(plain).toContain('href="https://www.youtube.com/watch?v=abc"');
});
