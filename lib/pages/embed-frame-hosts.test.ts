import { expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/render';
import { embedFrameHosts } from './embed-frame-hosts';

test('only the hosts of real embeds in the articles are listed', async () => {
  const sources = [
    'https://vimeo.com/1\n\nhttps://youtu.be/abc',
    'https://youtu.be/def',
    'https://a.example/',
    '`<figure class="embed" data-frame="https://codepen.io/a/embed/b">`',
    '<figure title=\'data-frame="https://evil.example/"\'>文</figure>',
  ];
  const articles = await Promise.all(
    sources.map(async (source) => (await renderMarkdown(source, { file: 'a', bodyLine: 1 })).html),
  );
  expect(embedFrameHosts(articles)).toEqual(['player.vimeo.com', 'www.youtube-nocookie.com']);
  expect(embedFrameHosts([])).toEqual([]);
});
