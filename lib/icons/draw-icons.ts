import sharp from 'sharp';
import type { Cluster } from '../cards/shape';
import { icoOf } from './ico';
import type { IconName } from './icon-names';
import { type SealColours, type SealLook, sealSvg } from './seal-svg';

/** The images of favicon.ico. Smaller ones have a relatively larger and bolder character. */
const FAVICON: readonly SealLook[] = [
  { size: 16, radius: 0.1, ink: 0.92, bold: 0.012 },
  { size: 32, radius: 0.12, ink: 0.86, bold: 0.01 },
  { size: 48, radius: 0.14, ink: 0.82, bold: 0 },
];
/** Browsers use icon.svg in tabs, at 16 pixels, as well as at large sizes. */
const SCALABLE: SealLook = { size: 512, radius: 0.14, ink: 0.84, bold: 0.01 };
/** iOS rounds the corners itself, and would fill transparent corners with black. */
const APPLE: SealLook = { size: 180, radius: 0, ink: 0.66, bold: 0 };

/**
 * Draws the icons of a site, by file name. The same character and colours give the same bytes.
 *
 * @param character of the seal; without it, the icons show a ring.
 */
export async function drawIcons(
  character: Cluster | undefined,
  colours: SealColours,
): Promise<Record<IconName, Buffer>> {
  const pngOf = (look: SealLook) =>
    sharp(Buffer.from(sealSvg(character, look, colours)))
      .png()
      .toBuffer();
  const pictures = FAVICON.map(async (look) => ({ size: look.size, png: await pngOf(look) }));
  return {
    'favicon.ico': icoOf(await Promise.all(pictures)),
    'icon.svg': Buffer.from(sealSvg(character, SCALABLE, colours)),
    'apple-icon.png': await pngOf(APPLE),
  };
}
