import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';
import type { ResolvedPicture, ResolvePicture } from '../resolved-picture';

const MADE: ResolvedPicture = {
  kind: 'made',
  width: 1600,
  height: 900,
  colour: '#102030',
  avif: [
    { path: '/_images/k-360.avif', width: 360 },
    { path: '/_images/k-704.avif', width: 704 },
  ],
  plain: [{ path: '/_images/k-704.webp', width: 704 }],
  frozen: [],
  full: '/_images/k-1600.webp',
  file: 'k.jpg',
};

const resolvedPictures: Record<string, ResolvedPicture> = {
  'k.jpg': MADE,
  'small.png': { ...MADE, width: 64, height: 32, avif: [], full: '/_images/k-704.webp' },
  'https://far.example/a.png': {
    kind: 'remote',
    address: 'https://far.example/a.png',
    width: 300,
    height: 100,
    colour: '#abcdef',
  },
  'https://gone.example/a.png': {
    kind: 'remote',
    address: 'https://gone.example/a.png',
    dead: true,
  },
  '/given.png': { kind: 'sized', width: 800, height: 600 },
  'none.jpg': { kind: 'fault', name: 'pictureMissing', value: 'none.jpg' },
};
const resolve: ResolvePicture = async (source) => resolvedPictures[source];

async function htmlOf(source: string, resolvePicture?: ResolvePicture): Promise<string> {
  const location = { file: 'a.md', bodyLine: 1 };
  return (await renderMarkdown(source, location, undefined, undefined, resolvePicture)).html.trim();
}

const LATE = 'loading="lazy" decoding="async"';

test.each([
  ['![絵](/a.png)', `<p>あ<img src="/a.png" alt="絵" ${LATE}></p>`],
  ['<img src="/a.png">', `<p>あ<img src="/a.png" alt="" ${LATE}></p>`],
  [
    '<img src="/a.png" width="50%" height="20">',
    `<p>あ<img src="/a.png" height="20" alt="" ${LATE}></p>`,
  ],
  [
    '<img src="//other.example/a.png" alt="絵">',
    `<p>あ<img src="https://other.example/a.png" alt="絵" ${LATE} referrerpolicy="no-referrer"></p>`,
  ],
  [
    '<img src="/a.png" srcset="/b.png 2x, javascript:alert(1) 3x">',
    `<p>あ<img src="/a.png" alt="" ${LATE}></p>`,
  ],
  ['<img src="javascript:alert(1)" alt="絵">', '<p>あ絵</p>'],
  ['<img src="https://count.example/1" width="1" height="1">', '<p>あ</p>'],
  [
    '<picture><source srcset="/b.avif"><img src="/a.png"></picture>',
    `<p>あ<img src="/a.png" alt="" ${LATE}></p>`,
  ],
])('among text, %s is %s', async (source, html) => {
  expect(await htmlOf(`あ${source}`)).toBe(html);
});

test('a picture of the site has several widths and a size; the first one loads eagerly', async () => {
  const sizes = '(width < 42.5rem) calc(100vw - 2.5rem), 40rem';
  const picture = (late: string) =>
    `<picture><source type="image/avif" srcset="/_images/k-360.avif 360w, /_images/k-704.avif 704w" sizes="${sizes}">` +
    `<img src="/_images/k-704.webp" alt="絵" width="1600" height="900" data-colour="#102030" ${late}decoding="async"></picture>`;
  const html = await htmlOf('あ![絵](k.jpg)い![絵](k.jpg)', resolve);
  expect(html).toBe(`<p>あ${picture('fetchpriority="high" ')}い${picture('loading="lazy" ')}</p>`);
});

test('a picture alone in a paragraph becomes a figure with a link that enlarges it, and a caption', async () => {
  const html = await htmlOf("![絵](k.jpg '題')", resolve);
  expect(html).toMatch(
    /^<figure class="picture"><a href="\/_images\/k-1600\.webp" data-enlarge=""><picture>.*<\/picture><\/a><figcaption>題<\/figcaption><\/figure>$/s,
  );
  expect(html).not.toContain('title=');
});

test('a picture in a link of the author, and a small picture, get no link that enlarges it', async () => {
  const linked = await htmlOf('[![絵](k.jpg)](/x)', resolve);
  expect(linked).toMatch(/^<figure class="picture"><a href="\/x"><picture>/);
  expect(await htmlOf('![絵](small.png)', resolve)).not.toContain('data-enlarge');
});

test('several pictures become a row; a hard break begins a new one', async () => {
  const row = await htmlOf('![a](k.jpg)\n![b](k.jpg)', resolve);
  expect(row).toMatch(/^<div class="row"><figure .*<\/figure><figure .*<\/figure><\/div>$/s);
  expect(row).toContain('320px');
  const parted = await htmlOf('![a](k.jpg)\\\n![b](k.jpg)', resolve);
  expect(parted.match(/<figure/g)).toHaveLength(2);
  expect(parted).not.toContain('row');
  expect(await htmlOf('あ ![a](k.jpg)', resolve)).not.toContain('<figure');
});

test('a width written in HTML is used, in the proportions of the picture', async () => {
  const html = await htmlOf('<img src="k.jpg" width="320" height="999">', resolve);
  expect(html).toContain('width="320" height="180"');
  const grown = await htmlOf('<img src="small.png" width="640">', resolve);
  expect(grown).toContain('width="64" height="32"');
});

test('a picture that is served unchanged has its own size, or the width written in HTML', async () => {
  expect(await htmlOf('![絵](/given.png)', resolve)).toMatch(
    /<img src="\/given\.png" alt="絵"[^>]* width="800"[^>]* height="600"|<img[^>]* height="600"[^>]* width="800"/,
  );
  expect(await htmlOf('<img src="/given.png" width="200">', resolve)).toMatch(
    /(?=[^>]*width="200")[^>]*height="150"/,
  );
  // A height alone works too, and a picture is never enlarged beyond its own size.
  expect(await htmlOf('<img src="/given.png" height="60">', resolve)).toMatch(
    /(?=[^>]*width="80")[^>]*height="60"/,
  );
  expect(await htmlOf('<img src="/given.png" width="1600">', resolve)).toMatch(
    /(?=[^>]*width="800")[^>]*height="600"/,
  );
});

test('a remote picture has the size of its lock entry; a dead one becomes a link to an archive', async () => {
  expect(await htmlOf('![絵](https://far.example/a.png)', resolve)).toContain(
    `alt="絵" width="300" height="100" data-colour="#abcdef" ${LATE} referrerpolicy="no-referrer">`,
  );
  const dead = await htmlOf('![絵](https://gone.example/a.png)', resolve);
  expect(dead).toContain('絵 <a href="https://web.archive.org/web/https://gone.example/a.png"');
  expect(dead).not.toContain('<img');
});

test('a picture that cannot be shown is reported with its position', async () => {
  const location = { file: 'a.md', bodyLine: 1 };
  const { pictures } = await renderMarkdown(
    'あ\n\nい ![絵](none.jpg)',
    location,
    undefined,
    undefined,
    resolve,
  );
  expect(pictures).toEqual([
    { source: 'none.jpg', line: 3, column: 3, picture: resolvedPictures['none.jpg'] },
  ]);
});
