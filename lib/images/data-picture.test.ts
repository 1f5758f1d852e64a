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
])('the bytes of %s are written out', (source, bytes) => {
  expect(readFileSync(dataPicture(source) ?? '')).toEqual(bytes);
});

test.each([
  'data:text/html,<b>',
  'data:image/png;base64,',
  'data:image/png;base64',
  'data:image/png,%',
  'a.png',
])('%s holds no picture', (source) => {
  expect(dataPicture(source)).toBeNull();
});

test('a drawing in the text of a post is served as a file', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>';
  const found = await pictureResolver({ file: 'a.md' })(
    `data:image/svg+xml,${encodeURIComponent(svg)}`,
  );
  expect(found).toMatchObject({ kind: 'made', width: 8, height: 4 });
  expect(found).toHaveProperty('full', expect.stringMatching(/^\/_images\/[0-9a-f]{20}\.svg$/));
});

test('what is no picture is a fault that names the beginning of its address', async () => {
  const resolve = pictureResolver({ file: 'a.md' });
  expect(await resolve('data:image/png;base64,QUJD')).toEqual({
    kind: 'fault',
    name: 'pictureUnknown',
    value: 'data:image/png;base64,QUJD…',
  });
  expect(await resolve('data:text/html,x')).toHaveProperty('kind', 'fault');
});
