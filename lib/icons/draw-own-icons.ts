import sharp from 'sharp';
import { decodeInChild } from '../images/decode-in-child';
import { sanitizedSvgBytes } from '../images/encode';
import { pictureFormat } from '../images/picture-format';
import { icoOf } from './ico';
import type { IconName } from './icon-names';

const FAVICON_SIZES = [16, 32, 48];
const APPLE_SIZE = 180;
/** Side of the largest icon that is made of a raster image. */
const LARGE_SIZE = 512;
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * Makes the icons of a site from one picture of the owner, by file name. A picture that is not square gets
 * transparent margins.
 *
 * @param bytes of an SVG or PNG that `sitePicture` has accepted.
 * @param paper the colour behind transparent parts on iOS, which would make them black.
 */
export async function drawOwnIcons(
  bytes: Buffer,
  paper: string,
): Promise<Record<IconName, Buffer>> {
  const isSvg = pictureFormat(bytes) === 'svg';
  const source = isSvg
    ? await decodeInChild(sanitizedSvgBytes(bytes, false), 'svg', LARGE_SIZE)
    : bytes;
  const square = (size: number, background: string | typeof CLEAR = CLEAR) =>
    sharp(source).resize(size, size, { fit: 'contain', background });
  const favicon = FAVICON_SIZES.map(async (size) => ({
    size,
    png: await square(size).png().toBuffer(),
  }));
  return {
    'favicon.ico': icoOf(await Promise.all(favicon)),
    'icon.svg': isSvg
      ? sanitizedSvgBytes(bytes)
      : svgAround(await square(LARGE_SIZE).png().toBuffer()),
    'apple-icon.png': await square(APPLE_SIZE, paper)
      .flatten({ background: paper })
      .png()
      .toBuffer(),
  };
}

/** An SVG that shows a square PNG. */
function svgAround(png: Buffer): Buffer {
  const image = `<image width="${LARGE_SIZE}" height="${LARGE_SIZE}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGE_SIZE} ${LARGE_SIZE}">${image}</svg>\n`,
  );
}
