import { expect, test } from 'vitest';
import { renderMarkdown } from './render';

async function htmlOf(source: string): Promise<string> {
  return (await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim();
}

test('a frame of a known host is made anew, with none of its own attributes but title and size', async () => {
  const html = await htmlOf(
    '<iframe src="//player.vimeo.com/video/1" title="動画" width="640px" height="100%" style="x" srcdoc="y" name="z" allow="camera" sandbox="allow-top-navigation" onload="w()"></iframe>',
  );
  expect(html).toBe(
    '<iframe src="https://player.vimeo.com/video/1" title="動画" width="640" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation" allow="fullscreen; picture-in-picture"></iframe>',
  );
});

test.each([
  ['<iframe src="https://a.example/b" title="題"></iframe>', 'https://a.example/b', '題'],
  ['<iframe src="https://a.example/b"></iframe>', 'https://a.example/b', 'a.exampleで見る'],
  ['<embed src="https://a.example/b.swf">', 'https://a.example/b.swf', 'a.exampleで見る'],
  [
    '<object data="http://a.example/b.swf"><param name="x" value="y"></object>',
    'http://a.example/b.swf',
    'a.exampleで見る',
  ],
  [
    '<video><source src="https://a.example/b.mp4"></video>',
    'https://a.example/b.mp4',
    'a.exampleで見る',
  ],
  [
    '<script src="https://gist.github.com/a/1.js?file=b"></script>',
    'https://gist.github.com/a/1?file=b',
    'Gistのコードを見る',
  ],
])('%s is a link', async (source, address, text) => {
  expect(await htmlOf(source)).toContain(
    `<a href="${address}" rel="external noopener">${text}</a>`,
  );
});

test.each([
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<b>x</b>"></iframe>',
  '<iframe></iframe>',
  '<embed src="data:text/html,x">',
  '<script src="https://a.example/b.js"></script>',
  '<script>x()</script>',
  '<script src="https://speakerdeck.com/assets/embed.js" data-id="../x"></script>',
])('%s leaves nothing', async (source) => {
  expect(await htmlOf(`${source}\n\n後`)).toMatch(/^(?:<p><\/p>\s*)?<p>後<\/p>$/);
});

test.each([
  [
    '<audio src="https://a.example/b.mp3">代わりの文</audio>',
    '<a href="https://a.example/b.mp3" rel="external noopener">a.exampleで見る</a>代わりの文',
  ],
  [
    '<audio src="https://a.example/b.mp3"><a href="/b.mp3">聞く</a></audio>',
    '<a href="/b.mp3">聞く</a>',
  ],
  [
    '<object data="x">文<iframe src="https://a.example/b" title="枠"></iframe></object>',
    '文<a href="https://a.example/b" rel="external noopener">枠</a>',
  ],
  [
    '<object data="x">文<object data="y">文<iframe src="//a.example/b" title="枠"></iframe></object></object>',
    '文文<a href="https://a.example/b" rel="external noopener">枠</a>',
  ],
])('%s keeps what is inside, made safe as anything else', async (source, html) => {
  expect(await htmlOf(`<p>${source}</p>`)).toBe(`<p>${html}</p>`);
});
