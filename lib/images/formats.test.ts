import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readableBytes } from './decode-heic';
import { encode } from './encode';
import { inspectPicture } from './inspect-picture';
import { pictureFormat } from './picture-format';
import { stripMetadata } from './strip-metadata';
import { SMALL_HEIC as HEIC } from './testing/heic-bytes';

const create = { width: 40, height: 30, channels: 3, background: '#336699' } as const;
const LOCATION = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 0/1 0/1' } };

test('HEIC is decoded with its colour profile', async () => {
  const facts = await inspectPicture(HEIC);
  expect(facts).toMatchObject({ form: 'still', width: 64, height: 48 });
  // Without the profile, the red would be #ea3323 in sRGB.
  expect('colour' in facts && facts.colour).toMatch(/^#f[ef]0[0-4]0[0-6]$/);
  const bytes = await readableBytes(HEIC);
  const file = await encode(bytes, { name: 'a', width: 64, type: 'webp' });
  expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 64, height: 48 });
});

test('the fault of a truncated HEIC says that it is a HEIC', async () => {
  expect(await inspectPicture(HEIC.subarray(0, 400))).toEqual({ name: 'pictureHeic' });
});

test('TIFF is decoded', async () => {
  const tiff = await sharp({ create }).tiff().toBuffer();
  expect(await inspectPicture(tiff)).toMatchObject({ form: 'still', width: 40, height: 30 });
});

test.each([
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'heic'],
  ['\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'heic'],
  ['\0\0\0\x18ftypmif1\0\0\0\0mif1avif', 'avif'],
  ['\0\0\0\x18ftypavif\0\0\0\0', 'avif'],
  ['\0\0\0\x18ftypisom\0\0\0\0', null],
  ['BM', null],
  ['\0\0\x01\0', null],
])('a file that begins with %j is %s', (start, kind) => {
  expect(pictureFormat(Buffer.from(start, 'latin1'))).toBe(kind);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'stripMetadata removes the location from a %s, and does not change a file without metadata',
  async (format) => {
    const withLocation = await sharp({ create }).withExif(LOCATION).toFormat(format).toBuffer();
    const { exif } = await sharp(withLocation).metadata();
    expect(exif?.length).toBeGreaterThan(0);
    const stripped = await stripMetadata(withLocation);
    const kind = { format: format === 'avif' ? 'heif' : format, width: 40, height: 30 };
    const metadata = await sharp(stripped).metadata();
    expect(metadata).toMatchObject(kind);
    expect(metadata.exif).toBeUndefined();
    expect(
      await stripMetadata(await sharp({ create }).toFormat(format).toBuffer()),
    ).toBeUndefined();
  },
);

test('stripMetadata turns a HEIC into a JPEG', async () => {
  const stripped = await stripMetadata(HEIC);
  expect(await sharp(stripped).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 });
});
