import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../render';
import type { EmbedEntry } from './lock-entry';

async function htmlOf(source: string, entries: Record<string, EmbedEntry> = {}): Promise<string> {
  const embedEntries = new Map(Object.entries(entries));
  const location = { file: 'a.md', bodyLine: 1 };
  return (await renderMarkdown(source, location, undefined, embedEntries)).html.trim();
}

const EXTERNAL = 'rel="external noopener"';

test('a frame of a known provider becomes a static box; only its title and shape are kept', async () => {
  expect(
    await htmlOf(
      '<iframe src="//player.vimeo.com/video/1" title="山の朝" width="640px" height="480" style="x" srcdoc="y" name="z" allow="camera" onload="w()"></iframe>',
    ),
  ).toBe(
    `<figure class="embed embed-4-3" data-frame="https://player.vimeo.com/video/1?autoplay=1" data-label="動画を見る：山の朝（Vimeoに接続します）"><a class="embed-box" href="https://vimeo.com/1" tabindex="-1" aria-hidden="true" ${EXTERNAL}><span class="embed-sign">動画を見る</span></a><figcaption><a href="https://vimeo.com/1" ${EXTERNAL}>山の朝</a> <span class="embed-provider">Vimeo</span></figcaption></figure>`,
  );
});

test.each([
  ['<iframe src="https://a.example/b" title="題"></iframe>', 'https://a.example/b', '題'],
  [
    '<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fb.example&url=https%3A%2F%2Fa.example%2Fb"></iframe>',
    'https://a.example/b',
    'a.exampleで見る',
  ],
  ['<IFRAME SRC=https://a.example/b></IFRAME>', 'https://a.example/b', 'a.exampleで見る'],
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
    '<script src="//a.example/b.js"></script>',
    'https://a.example/b.js',
    'a.exampleのスクリプト（実行しません）',
  ],
])('%s, which no provider recognises, becomes a link', async (source, address, text) => {
  expect(await htmlOf(source)).toBe(`<p><a href="${address}" ${EXTERNAL}>${text}</a></p>`);
});

test.each([
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<b>x</b>"></iframe>',
  '<iframe></iframe>',
  '<embed src="data:text/html,x">',
  '<script>x()</script>',
  '<script src="javascript:alert(1)"></script>',
  '<script async src="//platform.twitter.com/widgets.js"></script>',
  '<script src="https://b.st-hatena.com/js/bookmark_button.js"></script>',
])('%s is removed', async (source) => {
  expect(await htmlOf(`${source}\n\n後`)).toMatch(/^(?:<p><\/p>\s*)?<p>後<\/p>$/);
});

test.each([
  [
    '<audio src="https://a.example/b.mp3">代わりの文</audio>',
    `<a href="https://a.example/b.mp3" ${EXTERNAL}>a.exampleで聞く</a>代わりの文`,
  ],
  [
    '<audio src="https://a.example/stream"></audio>',
    `<a href="https://a.example/stream" ${EXTERNAL}>a.exampleで聞く</a>`,
  ],
  [
    '<audio src="https://a.example/b.mp3"><a href="/b.mp3">聞く</a></audio>',
    '<a href="/b.mp3">聞く</a>',
  ],
  ['<iframe src="demo.html"></iframe>', '<a href="demo.html">demo.html</a>'],
  ['<embed src="a/manual.pdf">', '<a href="a/manual.pdf">manual.pdf</a>'],
  [
    '<object data="x">文<object data="y">文<iframe src="//a.example/b" title="枠"></iframe></object></object>',
    `<a href="x">x</a>文<a href="y">y</a>文<a href="https://a.example/b" ${EXTERNAL}>枠</a>`,
  ],
])('the content of %s stays, sanitised', async (source, html) => {
  expect(await htmlOf(`<p>${source}</p>`)).toBe(`<p>${html}</p>`);
});

describe('the Flash player of YouTube', () => {
  test.each([
    '<object width="425" height="350"><param name="movie" value="http://www.youtube.com/v/abc"></param><embed src="http://www.youtube.com/v/abc" width="425" height="350"></embed></object>',
    '<embed src="http://www.youtube.com/v/abc" width="425" height="350">',
    '<object data="//www.youtube.com/v/abc"><object data="//www.youtube.com/v/abc"></object></object>',
  ])('%s becomes one box', async (source) => {
    const html = await htmlOf(source);
    expect(
      html.match(/data-frame="https:\/\/www\.youtube-nocookie\.com\/embed\/abc/g),
    ).toHaveLength(1);
    expect(html).not.toMatch(/youtube\.com\/v\//);
  });
});

test('a box splits the paragraph around it', async () => {
  const html = await htmlOf('前<iframe src="https://www.youtube.com/embed/abc"></iframe>後');
  expect(html).toMatch(/^<p>前<\/p><figure .*<\/figure><p>後<\/p>$/);
});

test.each([
  ['# <iframe src="https://www.youtube.com/embed/abc"></iframe>', 'h2'],
  ['**<iframe src="https://www.youtube.com/embed/abc"></iframe>**', 'strong'],
])('where no block is allowed, there is a link: %s', async (source, name) => {
  const html = await htmlOf(source);
  expect(html).not.toContain('<figure');
  expect(html).toMatch(
    new RegExp(`<${name}.*<a href="https://www.youtube.com/watch\\?v=abc" .*</${name}>`),
  );
});

test('inside a link there is only the title', async () => {
  const html = await htmlOf(
    '<p><a href="https://a.example/"><iframe src="https://www.youtube.com/embed/abc" title="題"></iframe></a></p>',
  );
  expect(html).toBe(`<p><a href="https://a.example/" ${EXTERNAL}>題</a></p>`);
});

test('the text of the <noscript> after a script is the title of the box', async () => {
  const html = await htmlOf(
    '<SCRIPT TYPE="text/javascript" SRC="http://ext.nicovideo.jp/thumb_watch/sm9?w=490"></SCRIPT><NOSCRIPT><A HREF="http://www.nicovideo.jp/watch/sm9">新・豪血寺一族</A></NOSCRIPT>',
  );
  expect(html).toContain('>新・豪血寺一族</a> <span class="embed-provider">ニコニコ動画</span>');
  expect(html.match(/新・豪血寺一族/g)).toHaveLength(2);
});

test('a Speaker Deck script becomes the box of its player, in the ratio of its attributes', async () => {
  const html = await htmlOf(
    '<div style="max-width: 500px;">\n  <script async class="speakerdeck-embed" data-id="09f1cef0f42a0130ebf7527d21c7b7a3" data-ratio="1.77777" src="//speakerdeck.com/assets/embed.js"></script>\n</div>',
  );
  expect(html).toContain(
    '<figure class="embed embed-16-9" data-frame="https://speakerdeck.com/player/09f1cef0f42a0130ebf7527d21c7b7a3"',
  );
});

test('an Amazon widget becomes a link to the product with the partner tag', async () => {
  const source =
    '<iframe src="https://rcm-jp.amazon.co.jp/e/cm?lt1=_blank&t=me-22&o=9&asins=4873115914" style="width:120px;height:240px;"></iframe>';
  expect(await htmlOf(source)).toBe(
    '<figure class="card"><a href="https://www.amazon.co.jp/dp/4873115914?tag=me-22" rel="sponsored external noopener"><span class="card-title">Amazon.co.jpの商品 4873115914</span></a></figure>',
  );
});

test('a post on X becomes a quotation with text, author, date and link', async () => {
  const html = await htmlOf(
    '<blockquote class="twitter-tweet" lang="en"><p lang="ja" dir="ltr">朗報</p>&mdash; けんちゃんくん (@kenchan) <a href="http://twitter.com/kenchan/statuses/5946?ref_src=twsrc" data-datetime="2015-05-03T10:00:00+00:00">May 3, 2015</a></blockquote>\n<script async src="//platform.twitter.com/widgets.js"></script>',
  );
  expect(html).toBe(
    `<blockquote class="twitter-tweet" cite="https://twitter.com/kenchan/status/5946"><p lang="ja" dir="ltr">朗報</p><p class="source">— けんちゃんくん (@kenchan) <a href="https://twitter.com/kenchan/status/5946" ${EXTERNAL}><time datetime="2015-05-03T10:00:00+00:00">May 3, 2015</time></a></p></blockquote>`,
  );
});

test('an Instagram post becomes a quotation of its text', async () => {
  const html = await htmlOf(
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/?utm_source=ig"><div style="padding:8px"><div></div><a href="https://www.instagram.com/p/AbC/?utm_source=ig"><div></div><div>この投稿をInstagramで見る</div></a><p><a href="https://www.instagram.com/p/AbC/">山田(@yamada)がシェアした投稿</a></p></div></blockquote>',
  );
  expect(html).toBe(
    `<blockquote class="instagram-media" cite="https://www.instagram.com/p/AbC/"><p><a href="https://www.instagram.com/p/AbC/" ${EXTERNAL}>この投稿をInstagramで見る</a></p><p><a href="https://www.instagram.com/p/AbC/" ${EXTERNAL}>山田(@yamada)がシェアした投稿</a></p></blockquote>`,
  );
});

test('the text inside a CodePen embed becomes the caption', async () => {
  const html = await htmlOf(
    '<p class="codepen" data-height="300" data-slug-hash="AbC" data-user="someone"><span>See the Pen <a href="https://codepen.io/someone/pen/AbC">波</a></span></p>\n<script async src="https://cpwebassets.codepen.io/assets/embed/ei.js"></script>',
  );
  expect(html).toContain('data-frame="https://codepen.io/someone/embed/AbC"');
  expect(html).toContain(
    `<figcaption>See the Pen <a href="https://codepen.io/someone/pen/AbC" ${EXTERNAL}>波</a> <span`,
  );
});

test('an embed of a discontinued service becomes a link to the archive', async () => {
  const html = await htmlOf('<iframe src="http://www.ustream.tv/embed/1"></iframe>');
  expect(html).toContain('href="https://web.archive.org/web/http://www.ustream.tv/embed/1"');
  expect(html).toContain('Ustreamは終了したサービスです');
});

describe('a URL alone on a line', () => {
  test('becomes the box of its video', async () => {
    const html = await htmlOf('前\n\nhttps://youtu.be/abc\n\n後');
    expect(html).toMatch(/<p>前<\/p>\s*<figure class="embed embed-16-9".*<\/figure>\s*<p>後<\/p>/);
    expect(html).toContain(
      `<a href="https://www.youtube.com/watch?v=abc" ${EXTERNAL}>https://youtu.be/abc</a>`,
    );
  });

  test.each(['https://a.example/b', '<https://a.example/b>'])(
    'becomes a card: %s',
    async (source) => {
      expect(await htmlOf(source)).toBe(
        `<figure class="card"><a href="https://a.example/b" ${EXTERNAL}><span class="card-title">https://a.example/b</span></a></figure>`,
      );
    },
  );

  test('becomes a card on each of several lines', async () => {
    expect(
      (await htmlOf('https://a.example/b\nhttps://a.example/c')).match(/<figure/g),
    ).toHaveLength(2);
  });

  test.each([
    '[https://a.example/b](https://a.example/b)',
    '[題](https://a.example/b)',
    '文 https://a.example/b',
    '- https://a.example/b',
    '> https://a.example/b',
    'https://example.com/own-page',
    '<p><a href="https://a.example/b">https://a.example/b</a></p>',
  ])('no card is made of other links: %s', async (source) => {
    expect(await htmlOf(source)).not.toContain('<figure');
  });
});

describe('with a lock entry', () => {
  const thumbnail = { file: 'embeds/0123456789abcdef0123.webp', width: 480, height: 360 };

  test('the title and the thumbnail come from it', async () => {
    const html = await htmlOf('https://youtu.be/abc', {
      'https://www.youtube.com/watch?v=abc': { title: '山 <b>朝</b>', thumbnail },
    });
    expect(html).toContain(
      '<img src="/_assets/embeds-0123456789abcdef0123.webp" alt="" width="480" height="360" loading="lazy" decoding="async">',
    );
    expect(html).toContain('>山 &#x3C;b>朝&#x3C;/b></a>');
  });

  test('a card becomes a box if the entry has the URL of a frame', async () => {
    const entry = {
      title: '話',
      frame: 'https://speakerdeck.com/player/09f1cef0f42a0130ebf7527d21c7b7a3',
    };
    const key = 'https://speakerdeck.com/someone/a-talk';
    expect(await htmlOf(key, { [key]: entry })).toContain(`data-frame="${entry.frame}"`);
  });

  test.each(['https://evil.example/', 'https://www.youtube.com/embed/abc', 'javascript:alert(1)'])(
    'a frame URL of another provider is ignored: %s',
    async (frame) => {
      const key = 'https://speakerdeck.com/someone/a-talk';
      expect(await htmlOf(key, { [key]: { title: '話', frame } })).not.toContain('data-frame');
    },
  );

  test('a post becomes a quotation', async () => {
    const html = await htmlOf('https://x.com/a/status/1', {
      'https://twitter.com/a/status/1': {
        author: 'A (@a)',
        text: '一行目\n二行目',
        day: 'May 3, 2015',
      },
    });
    expect(html).toBe(
      `<blockquote class="twitter-tweet" cite="https://twitter.com/a/status/1"><p>一行目<br>二行目</p><p class="source">— A (@a) <a href="https://twitter.com/a/status/1" ${EXTERNAL}>May 3, 2015</a></p></blockquote>`,
    );
  });
});

test('a link that replaces a frame has the position of the frame', async () => {
  const { links } = await renderMarkdown(
    '文\n\n> <object data="/gone"></object>\n\n文 <iframe src="/none"></iframe>',
    { file: 'a.md', bodyLine: 1 },
    () => null,
  );
  expect(links).toEqual([
    { href: '/gone', to: null, line: 3, column: 3 },
    { href: '/none', to: null, line: 5, column: 3 },
  ]);
});

test('the keys of all embeds are returned, sorted', async () => {
  const { embeds } = await renderMarkdown(
    'https://youtu.be/abc\n\nhttps://a.example/b\n\n<iframe src="https://player.vimeo.com/video/1"></iframe>',
    { file: 'a.md', bodyLine: 1 },
  );
  expect(embeds).toEqual([
    'https://a.example/b',
    'https://vimeo.com/1',
    'https://www.youtube.com/watch?v=abc',
  ]);
});
