import { readableBytes } from './decode-heic';
import { drawingBytes } from './encode';
import { MOST_SECONDS } from './inspect-picture';
import { pictureFormat } from './picture-format';

const QUALITY = 92;

/**
 * A picture in its full size and its own format (of HEIC, which few browsers show, as JPEG) without its
 * metadata: that of a phone says where it was taken.
 *
 * @returns `undefined` when there is nothing to take out, so that its file can be sent as it is.
 * @throws Error when the picture cannot be decoded.
 */
export async function stripMetadata(bytes: Buffer): Promise<Buffer | undefined> {
  const kind = pictureFormat(bytes);
  if (kind === 'svg') return drawingBytes(bytes);
  const { default: sharp } = await import('sharp');
  const image = sharp(await readableBytes(bytes), { animated: kind === 'gif' || kind === 'webp' });
  const { exif, xmp, iptc } = await image.metadata();
  if (!exif && !xmp && !iptc && kind !== 'heic') return undefined;
  const upright = image.autoOrient().keepIccProfile().timeout({ seconds: MOST_SECONDS });
  switch (kind) {
    case 'png':
      return upright.png().toBuffer();
    case 'gif':
      return upright.gif().toBuffer();
    case 'webp':
      return upright.webp({ quality: QUALITY }).toBuffer();
    case 'tiff':
      return upright.tiff({ compression: 'lzw' }).toBuffer();
    case 'avif':
      return upright.avif({ quality: QUALITY }).toBuffer();
    default:
      return upright.jpeg({ quality: QUALITY }).toBuffer();
  }
}
