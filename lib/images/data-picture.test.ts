import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataPicture } from './data-picture';
import { pictureResolver } from './resolve-picture';

/** A GIF of one pixel by one. */
const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

test.each([
  [GIF, Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')],
  ['DATA:image/png;BASE64,QUI%3D', Buffer.from('AB')],
  ['data:image/svg+xml;charset=utf-8,%3Csvg%2F%3E', Buffer.from('<svg/>')],
])('the bytes of %s are written to a file', (source, bytes) => {
  expect(readFileSync(dataPicture(source) ?? '')).toEqual(bytes);
});

test.each([
  'data:text/html,<b>',
  'data:image/png;base64,',
  'data:image/png;base64',
  'data:image/png,%',
  'a.png',
])('%s contains no picture', (source) => {
  expect(dataPicture(source)).toBeNull();
});

test('an SVG in a data URL is served as a file', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>';
  const picture = await pictureResolver({ file: 'a.md' })(
    `data:image/svg+xml,${encodeURIComponent(svg)}`,
  );
  expect(picture).toMatchObject({ kind: 'made', width: 8, height: 4 });
  expect(picture).toHaveProperty('full', expect.stringMatching(/^\/_images\/[0-9a-f]{20}\.svg$/));
});

test('a data URL without a picture is a fault with the beginning of the URL', async () => {
  const resolve = pictureResolver({ file: 'a.md' });
  expect(await resolve('data:image/png;base64,QUJD')).toEqual({
    kind: 'fault',
    name: 'pictureUnknown',
    value: 'data:image/png;base64,QUJD…',
  });
  expect(await resolve('data:text/html,x')).toHaveProperty('kind', 'fault');
});
