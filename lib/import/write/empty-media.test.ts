import { expect, test } from 'vitest';
import { replaceEmptyMedia } from './empty-media';

test.each([
  [
    '<video controls><!-- <video controls src="/v/a b.mp4"> --></video> と *字*',
    'a b.mp4<!-- <video controls src="/v/a b.mp4"> --> と *字*',
  ],
  [
    '<audio><source><!-- <source src="gone.mp3"> -->音を出せません</audio>',
    '音を出せません<!-- <source src="gone.mp3"> -->',
  ],
  [
    '<picture><source srcset="a.webp"><a href="https://old.example/c.png">c.png</a><!-- <img src="c.png"> --></picture>',
    '<a href="https://old.example/c.png">c.png</a><!-- <img src="c.png"> -->',
  ],
  ['<iframe><!-- <iframe src="/demo/"> --></iframe>', 'demo<!-- <iframe src="/demo/"> -->'],
  ['<video data-src="a.mp4"></video>', 'video<!-- <video data-src="a.mp4"></video> -->'],
])('%j has nothing to show, and becomes words', (html, expected) => {
  expect(replaceEmptyMedia(html)).toBe(expected);
});

test.each([
  '<video src="a.mp4"></video>',
  '<video>\n<source src="a.mp4">\n</video>',
  '<picture><source srcset="a.webp"><img src="a.png" alt=""></picture>',
  '`<video></video>`',
])('%j is unchanged', (html) => {
  expect(replaceEmptyMedia(html)).toBe(html);
});
