import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

const place = { file: 'a.md', bodyLine: 1 };

async function embedsIn(source: string): Promise<string[]> {
  return (await renderMarkdown(source, place)).embeds;
}

const ID = '0123456789abcdef0123456789abcdef';

test.each([
  ['@[youtube](jNQXAC9IVRw)', 'https://www.youtube.com/watch?v=jNQXAC9IVRw'],
  ['@[youtube](https://youtu.be/jNQXAC9IVRw?t=9)', 'https://www.youtube.com/watch?v=jNQXAC9IVRw'],
  ['@[card](https://a.example/b?c=d)', 'https://a.example/b?c=d'],
  ['@[tweet](https://x.com/a/status/1)', 'https://twitter.com/a/status/1'],
  [`@[speakerdeck](${ID})`, `https://speakerdeck.com/player/${ID}`],
  [
    '@[docswell](https://www.docswell.com/s/a/LK7J5V-hello)',
    'https://www.docswell.com/s/a/LK7J5V-hello',
  ],
  ['@[slideshare](abcDEF-1)', 'https://www.slideshare.net/slideshow/embed_code/key/abcDEF-1'],
  ['@[jsfiddle](https://jsfiddle.net/a/b/)', 'https://jsfiddle.net/a/b/'],
  ['@[codepen](https://codepen.io/a/pen/b)', 'https://codepen.io/a/pen/b'],
  ['@[codesandbox](https://codesandbox.io/embed/a)', 'https://codesandbox.io/s/a'],
  [
    '@[github](https://github.com/a/b/blob/main/c.ts#L1-L3)',
    'https://github.com/a/b/blob/main/c.ts#L1-L3',
  ],
  [`@[gist](https://gist.github.com/a/${ID})`, `https://gist.github.com/a/${ID}`],
])('%s embeds %s', async (source, key) => {
  expect(await embedsIn(source)).toEqual([key]);
});

test('a video is a still box, a page is a card', async () => {
  const { html, text } = await renderMarkdown(
    '@[youtube](jNQXAC9IVRw)\n@[card](https://a.example/)',
    place,
  );
  expect(html).toMatch(
    /^<figure class="embed embed-16-9" data-frame="https:\/\/www\.youtube-nocookie\.com\/embed\/jNQXAC9IVRw/,
  );
  expect(html).toContain('<figure class="card"><a href="https://a.example/"');
  expect(text).toBe('https://www.youtube.com/watch?v=jNQXAC9IVRw\nhttps://a.example/');
});

test('a line in a paragraph divides it; within boxes and lists it is a block too', async () => {
  const { html } = await renderMarkdown('前\n@[card](https://a.example/)\n*後*', place);
  expect(html.replaceAll('\n', '')).toMatch(
    /^<p>前<\/p><figure class="card">.*<\/figure><p>\s*<em>後<\/em><\/p>$/,
  );
  for (const source of [
    ':::details 題\n@[card](https://a.example/)\n:::',
    '- 項目\n  @[card](https://a.example/)',
    '> @[card](https://a.example/)',
  ]) {
    expect((await renderMarkdown(source, place)).html, source).toContain('<figure class="card">');
  }
});

test('a gist whose text is known is code', async () => {
  const key = `https://gist.github.com/a/${ID}`;
  const entries = new Map([[key, { files: [{ name: 'a.ts', text: 'f();' }] }]]);
  const { html, embeds } = await renderMarkdown(`@[gist](${key})`, place, undefined, entries);
  expect(html).toContain('<figure class="code" data-language="ts"><figcaption>a.ts</figcaption>');
  expect(embeds).toEqual([key]);
});

test.each([
  '@[vimeo](https://vimeo.com/1)',
  '@[youtube](https://a.example/)',
  '@[card](page.md)',
  '@[card](javascript:alert)',
  '前 @[card](https://a.example/)',
  '@[card](https://a.example/) 後',
  '`@[card](https://a.example/)`',
  '# @[card](https://a.example/)',
  '@[**card**](https://a.example/)',
  '@[constructor](https://a.example/)',
])('%j is no embed', async (source) => {
  expect(await embedsIn(source)).toEqual([]);
});
