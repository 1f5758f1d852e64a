import { expect, test } from 'vitest';
import type { Picture } from '../markdown/rendered';
import type { ResolvedPicture } from '../markdown/resolved-picture';
import { listPicture } from './list-picture';

const post = { file: 'a.md', image: undefined };

function pictureOf(picture: ResolvedPicture, source = 'a.jpg'): Picture {
  return { source, line: 1, column: 1, picture };
}

function made(name: string, width: number): Picture {
  return pictureOf({
    kind: 'made',
    width,
    height: 600,
    avif: [360, 704, 1280].map((w) => ({ path: `/_images/${name}-${w}.avif`, width: w })),
    plain: [704, 1280].map((w) => ({ path: `/_images/${name}-${w}.webp`, width: w })),
    frozen: [],
    full: `/_images/${name}-1600.webp`,
    file: `${name}.jpg`,
  });
}

const remote = pictureOf({ kind: 'remote', address: 'https://example.org/a.jpg', width: 900 });

test('the first picture of the site that is no badge stands for a post, in small files', async () => {
  expect(await listPicture(post, [remote, made('badge', 90), made('sea', 1600)])).toEqual({
    src: '/_images/sea-704.webp',
    width: 1600,
    height: 600,
    avif: [
      { path: '/_images/sea-360.avif', width: 360 },
      { path: '/_images/sea-704.avif', width: 704 },
    ],
  });
});

test('a picture in public stands for a post unchanged', async () => {
  const shown = pictureOf({ kind: 'sized', width: 800, height: 500 }, '/sea.jpg');
  expect(await listPicture(post, [shown])).toEqual({
    src: '/sea.jpg',
    width: 800,
    height: 500,
    avif: [],
  });
});

test('a post without a picture of the site has none', async () => {
  expect(await listPicture(post, [])).toBeUndefined();
  expect(await listPicture(post, [remote, pictureOf({ kind: 'unsized' })])).toBeUndefined();
});
