import { expect, test } from 'vitest';
import { embedOf, FRAME_HOSTS } from './providers';

// [URL, key, frame, other properties]
const KNOWN: [string, string, string?, Record<string, unknown>?][] = [
  [
    'https://www.youtube.com/embed/arWevarr_2M',
    'https://www.youtube.com/watch?v=arWevarr_2M',
    'https://www.youtube-nocookie.com/embed/arWevarr_2M?autoplay=1',
  ],
  [
    'http://www.youtube.com/v/abc&hl=ja&fs=1',
    'https://www.youtube.com/watch?v=abc',
    'https://www.youtube-nocookie.com/embed/abc?autoplay=1',
  ],
  [
    'https://youtu.be/abc?t=1m30s',
    'https://www.youtube.com/watch?v=abc',
    'https://www.youtube-nocookie.com/embed/abc?autoplay=1&start=90',
    { href: 'https://www.youtube.com/watch?v=abc&t=90s' },
  ],
  [
    'https://m.youtube.com/watch?v=abc&feature=share',
    'https://www.youtube.com/watch?v=abc',
    'https://www.youtube-nocookie.com/embed/abc?autoplay=1',
  ],
  [
    'https://www.youtube.com/shorts/abc',
    'https://www.youtube.com/watch?v=abc',
    undefined,
    { shape: '9-16' },
  ],
  [
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PL1',
  ],
  [
    'http://player.vimeo.com/video/123?title=0',
    'https://vimeo.com/123',
    'https://player.vimeo.com/video/123?autoplay=1',
  ],
  [
    'https://vimeo.com/123/0123456789',
    'https://vimeo.com/123/0123456789',
    'https://player.vimeo.com/video/123?autoplay=1&h=0123456789',
  ],
  [
    'http://vimeo.com/moogaloop.swf?clip_id=123',
    'https://vimeo.com/123',
    'https://player.vimeo.com/video/123?autoplay=1',
  ],
  [
    'http://ext.nicovideo.jp/thumb_watch/sm9?w=490&h=307',
    'https://www.nicovideo.jp/watch/sm9',
    'https://embed.nicovideo.jp/watch/sm9',
  ],
  [
    'http://ext.nicovideo.jp/thumb/sm9',
    'https://www.nicovideo.jp/watch/sm9',
    'https://embed.nicovideo.jp/watch/sm9',
  ],
  [
    'https://embed.nicovideo.jp/watch/sm9/script?w=640',
    'https://www.nicovideo.jp/watch/sm9',
    'https://embed.nicovideo.jp/watch/sm9',
  ],
  [
    'https://nico.ms/sm9',
    'https://www.nicovideo.jp/watch/sm9',
    'https://embed.nicovideo.jp/watch/sm9',
  ],
  [
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9',
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9',
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9',
  ],
  [
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9?slide=24',
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9',
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9?slide=24',
  ],
  [
    'https://speakerdeck.com/embed/4f7667a21b62950022006ba9.js',
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9',
    'https://speakerdeck.com/player/4f7667a21b62950022006ba9',
  ],
  [
    'https://speakerdeck.com/someone/a-talk',
    'https://speakerdeck.com/someone/a-talk',
    undefined,
    { kind: 'slides' },
  ],
  [
    'http://www.slideshare.net/slideshow/embed_code/12345?rel=0',
    'https://www.slideshare.net/slideshow/embed_code/12345',
    'https://www.slideshare.net/slideshow/embed_code/12345',
  ],
  [
    'https://www.slideshare.net/slideshow/embed_code/key/GreGbivFJmtspK',
    'https://www.slideshare.net/slideshow/embed_code/key/GreGbivFJmtspK',
    'https://www.slideshare.net/slideshow/embed_code/key/GreGbivFJmtspK',
  ],
  [
    'https://www.docswell.com/slide/ABC123/embed',
    'https://www.docswell.com/slide/ABC123/embed',
    'https://www.docswell.com/slide/ABC123/embed',
  ],
  [
    'https://www.docswell.com/s/someone/ABC123-title',
    'https://www.docswell.com/s/someone/ABC123-title',
    'https://www.docswell.com/slide/ABC123/embed',
  ],
  [
    'https://docs.google.com/presentation/d/1/embed?start=false',
    'https://docs.google.com/presentation/d/1/embed?start=false',
    'https://docs.google.com/presentation/d/1/embed?start=false',
  ],
  [
    'https://www.google.com/calendar/embed?src=a',
    'https://calendar.google.com/calendar/embed?src=a',
    'https://calendar.google.com/calendar/embed?src=a',
  ],
  [
    'https://open.spotify.com/embed/track/4uLU',
    'https://open.spotify.com/track/4uLU',
    'https://open.spotify.com/embed/track/4uLU',
    { shape: 'line' },
  ],
  [
    'https://open.spotify.com/intl-ja/album/4uLU?si=1',
    'https://open.spotify.com/album/4uLU',
    'https://open.spotify.com/embed/album/4uLU',
    { shape: 'tall' },
  ],
  [
    'https://embed.music.apple.com/jp/album/a/1?i=2',
    'https://music.apple.com/jp/album/a/1?i=2',
    'https://embed.music.apple.com/jp/album/a/1?i=2',
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=f',
    'https://soundcloud.com/a/b',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb',
  ],
  [
    'https://www.google.com/maps/embed?pb=!1m14',
    'https://www.google.com/maps/embed?pb=!1m14',
    'https://www.google.com/maps/embed?pb=!1m14',
  ],
  [
    'http://maps.google.co.jp/maps?q=tokyo&output=embed',
    'https://www.google.com/maps?q=tokyo',
    'https://www.google.com/maps?q=tokyo&output=embed',
  ],
  [
    'https://codepen.io/someone/embed/preview/AbC?default-tab=html',
    'https://codepen.io/someone/pen/AbC',
    'https://codepen.io/someone/embed/AbC?default-tab=html',
  ],
  [
    'https://instagr.am/p/AbC/',
    'https://www.instagram.com/p/AbC/',
    'https://www.instagram.com/p/AbC/embed/',
  ],
  [
    'http://jsfiddle.net/someone/abc/1/embedded/result/',
    'https://jsfiddle.net/someone/abc/1/',
    'https://jsfiddle.net/someone/abc/1/embedded/',
  ],
  [
    'https://hatenablog-parts.com/embed?url=https%3A%2F%2Fa.example%2Fb',
    'https://a.example/b',
    undefined,
    { provider: 'a.example' },
  ],
  [
    'https://x.com/someone/status/123?s=20',
    'https://twitter.com/someone/status/123',
    undefined,
    { kind: 'post' },
  ],
  [
    'https://gist.github.com/someone/2281389.js?file=a.rb',
    'https://gist.github.com/someone/2281389',
    undefined,
    { href: 'https://gist.github.com/someone/2281389?file=a.rb', name: 'a.rb' },
  ],
  [
    'https://github.com/someone/tool/blob/main/src/a.ts?plain=1#L20-L10',
    'https://github.com/someone/tool/blob/main/src/a.ts#L10-L20',
    undefined,
    { provider: 'GitHub', kind: 'code' },
  ],
  [
    'https://github.com/someone/tool/blob/main/a.ts#L7C3-L7C9',
    'https://github.com/someone/tool/blob/main/a.ts#L7',
  ],
  [
    'http://www.ustream.tv/embed/1',
    'http://www.ustream.tv/embed/1',
    undefined,
    { ended: true, href: 'https://web.archive.org/web/http://www.ustream.tv/embed/1' },
  ],
  [
    'https://rcm-fe.amazon-adsystem.com/e/cm?t=me-22&o=9&asins=B00TCM8TB4',
    'https://www.amazon.co.jp/dp/B00TCM8TB4',
    undefined,
    { href: 'https://www.amazon.co.jp/dp/B00TCM8TB4?tag=me-22', name: 'B00TCM8TB4' },
  ],
  [
    'http://rcm-jp.amazon.co.jp/e/cm?t=me-22&o=9&asins=4873115655',
    'https://www.amazon.co.jp/dp/4873115655',
    undefined,
    { href: 'https://www.amazon.co.jp/dp/4873115655?tag=me-22' },
  ],
  [
    'http://rcm.amazon.com/e/cm?t=me-20&o=1&asins=487311565X',
    'https://www.amazon.com/dp/487311565X',
    undefined,
    { href: 'https://www.amazon.com/dp/487311565X?tag=me-20' },
  ],
  [
    'https://ws-fe.amazon-adsystem.com/widgets/q?ServiceVersion=20070822&MarketPlace=JP&ID=AsinImage&ASIN=4774172367&tag=me-22',
    'https://www.amazon.co.jp/dp/4774172367',
    undefined,
    { href: 'https://www.amazon.co.jp/dp/4774172367?tag=me-22' },
  ],
  [
    'http://rcm-jp.amazon.co.jp/e/cm?t=me-22&o=9&p=15&mode=books-jp&search=%E6%9C%AC',
    'https://www.amazon.co.jp/s?k=%E6%9C%AC',
    undefined,
    { href: 'https://www.amazon.co.jp/s?k=%E6%9C%AC&tag=me-22' },
  ],
  [
    'http://www.amazon.co.jp/gp/product/4797323361/ref=as_li?tag=me-22',
    'https://www.amazon.co.jp/dp/4797323361',
    undefined,
    { href: 'https://www.amazon.co.jp/dp/4797323361?tag=me-22' },
  ],
];

test.each(KNOWN)('%s is recognised', (url, key, frame, rest = {}) => {
  const embed = embedOf(new URL(url));
  expect(embed).toMatchObject({ key, ...rest });
  if (frame !== undefined) expect(embed?.frame).toBe(frame);
  // The Content Security Policy must allow the frame.
  if (embed?.frame) expect(FRAME_HOSTS).toContain(new URL(embed.frame).hostname);
});

test.each([
  'https://youtube.com.evil.example/embed/a',
  'https://www.youtube.com@evil.example/embed/a',
  'https://user@www.youtube.com/embed/a',
  'https://www.youtube.com:8080/embed/a',
  'https://www.youtube.com./embed/a',
  'https://evil.example/?www.youtube.com/embed/a',
  'https://www.youtube.com/',
  'https://www.youtube.com/embed/%22onload=x',
  'https://speakerdeck.com/player/..%2Fx',
  'https://github.com/someone/tool/blob/main/a.ts',
  'https://github.com/someone/tool/blob/main#L1',
  'https://github.com/someone/tool/blob/main/a.ts#L0',
  'https://github.com/someone/tool/tree/main/a.ts#L1',
  'https://github.com/some%2Fone/tool/blob/main/a.ts#L1',
  'https://github.com.evil.example/someone/tool/blob/main/a.ts#L1',
  'https://www.google.com/search?q=maps',
  'https://rcm-fe.amazon-adsystem.com.evil.example/e/cm?asins=B00TCM8TB4',
  'https://hatenablog-parts.com/embed?url=javascript:alert(1)',
  'https://w.soundcloud.com/player/?url=https://evil.example/',
])('%s belongs to no provider', (url) => {
  expect(embedOf(new URL(url))).toBeUndefined();
});
