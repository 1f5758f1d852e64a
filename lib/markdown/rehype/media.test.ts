import { expect, test, vi } from 'vitest';
import { site } from '../../site';
import { renderMarkdown } from '../render';
import type { ResolvedFile, ResolveFile } from '../resolved-file';
import type { ResolvePicture } from '../resolved-picture';

const served = (name: string): ResolvedFile => ({
  kind: 'served',
  path: `/_files/k/${name}`,
  file: name,
  bytes: 9,
});
const resolveFile: ResolveFile = async (source) => {
  if (source.includes(':')) return undefined;
  return source.startsWith('/') ? { kind: 'public', path: source } : served(source);
};
const resolvePicture: ResolvePicture = async (source) =>
  source === 'poster.jpg'
    ? {
        kind: 'made',
        width: 640,
        height: 360,
        avif: [],
        plain: [{ path: '/_images/p-640.webp', width: 640 }],
        frozen: [],
        full: '/_images/p-640.webp',
        file: 'poster.jpg',
      }
    : undefined;

async function rendered(source: string) {
  const location = { file: 'a.md', bodyLine: 1 };
  return renderMarkdown(source, location, undefined, undefined, resolvePicture, resolveFile);
}

const HOST = site.origin;
const OPEN = 'controls preload="metadata"';
const CLIP = '/_files/k/clip.mp4';
const LINK = `<a href="${CLIP}">clip.mp4を開く</a>`;
const REL = 'rel="external noopener"';

/** A figure around a player of a file. */
function figure(path: string, player: string, label = '', caption = ''): string {
  return `<figure class="picture" data-media="${HOST}${path}"${label && ` data-label="${label}"`}>${player}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
}

test.each([
  [
    '<video src="clip.mp4"></video>',
    figure(CLIP, `<video src="${CLIP}" ${OPEN} playsinline>${LINK}</video>`),
  ],
  [
    '<video src="clip.mp4" width="640" height="360" loop muted autoplay onplay="x" style="x" controlslist="x"></video>',
    figure(
      CLIP,
      `<video src="${CLIP}" ${OPEN} loop muted playsinline width="640" height="360">${LINK}</video>`,
    ),
  ],
  [
    '<video src="clip.mp4" width="50%" height="auto" poster="poster.jpg"></video>',
    figure(
      CLIP,
      `<video src="${CLIP}" ${OPEN} playsinline poster="/_images/p-640.webp">${LINK}</video>`,
    ),
  ],
  [
    '<video><source src="clip.mp4" type="video/mp4"><source src="https://far.example/a.webm"><track src="ja.vtt" kind="captions" srclang="ja" label="日本語" default>代わりの文</video>',
    figure(
      CLIP,
      `<video ${OPEN} playsinline><source src="${CLIP}" type="video/mp4"><track src="/_files/k/ja.vtt" kind="captions" srclang="ja" label="日本語" default>代わりの文${LINK}</video>`,
    ),
  ],
  [
    '<video src="clip.mp4"><a href="clip.mp4">保存する</a></video>',
    figure(CLIP, `<video src="${CLIP}" ${OPEN} playsinline><a href="${CLIP}">保存する</a></video>`),
  ],
  [
    '<video src="/movies/a.mp4"></video>',
    figure(
      '/movies/a.mp4',
      `<video src="/movies/a.mp4" ${OPEN} playsinline><a href="/movies/a.mp4">a.mp4を開く</a></video>`,
    ),
  ],
  [
    "![会場](clip.mp4 '2026年の会場')",
    figure(
      CLIP,
      `<video aria-label="会場" src="${CLIP}" ${OPEN} playsinline>${LINK}</video>`,
      '会場',
      '2026年の会場',
    ),
  ],
  [
    '![録音](talk.mp3)',
    figure(
      '/_files/k/talk.mp3',
      `<audio aria-label="録音" src="/_files/k/talk.mp3" ${OPEN}><a href="/_files/k/talk.mp3">talk.mp3を開く</a></audio>`,
      '録音',
    ),
  ],
  [
    '![動画](https://far.example/a.mp4)',
    `<p><a href="https://far.example/a.mp4" ${REL}>動画</a></p>`,
  ],
  ['![](https://far.example/a.mp4)', `<p><a href="https://far.example/a.mp4" ${REL}>a.mp4</a></p>`],
  [
    '<video src="https://far.example/a.mp4" poster="poster.jpg"></video>',
    `<p><a href="https://far.example/a.mp4" ${REL}>far.exampleで見る</a></p>`,
  ],
  [
    '<figure><video src="clip.mp4"></video><figcaption>題</figcaption></figure>',
    `<figure><video src="${CLIP}" ${OPEN} playsinline>${LINK}</video><figcaption>題</figcaption></figure>`,
  ],
])('%s becomes %s', async (source, html) => {
  expect((await rendered(source)).html.trim()).toBe(html);
});

test('the fallback content of a player is not part of the text', async () => {
  const { text, excerpt } = await rendered(
    '前\n\n<video src="clip.mp4">見られません</video>\n\n後',
  );
  expect(text).toBe('前\n後');
  expect(excerpt).toBe('前後');
});

test('each file is returned with its position, the poster as a picture', async () => {
  const { files, pictures } = await rendered(
    '前[資料](a.pdf)\n\n<video src="clip.mp4" poster="poster.jpg"></video>',
  );
  expect(files).toEqual([
    { source: 'a.pdf', use: 'link', line: 1, column: 2, file: served('a.pdf') },
    { source: 'clip.mp4', use: 'media', line: 3, column: 1, file: served('clip.mp4') },
  ]);
  expect(pictures).toMatchObject([{ source: 'poster.jpg', line: 3, picture: { kind: 'made' } }]);
});

test('under a sub-path, the URLs of a player have the sub-path', async () => {
  vi.resetModules();
  vi.stubEnv('BASE_PATH', '/blog');
  const { renderMarkdown: renderBelow } = await import('../render');
  vi.unstubAllEnvs();
  const source = '<video poster="/p.jpg"><source src="clip.mp4"><track src="ja.vtt"></video>';
  const location = { file: 'a.md', bodyLine: 1 };
  const { html } = await renderBelow(
    source,
    location,
    undefined,
    undefined,
    undefined,
    resolveFile,
  );
  const urls = [...html.matchAll(/ (?:src|href|poster)="([^"]*)"/g)].map(([, path]) => path);
  const clip = '/blog/_files/k/clip.mp4';
  expect(urls).toEqual(['/blog/p.jpg', clip, '/blog/_files/k/ja.vtt', clip]);
  expect(html).toContain(`data-media="${HOST}${clip}"`);
});
