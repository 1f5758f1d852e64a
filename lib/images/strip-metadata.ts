import { readableBytes } from './decode-heic';
import { sanitizedSvgBytes } from './encode';
import { MAX_SECONDS } from './inspect-picture';
import { pictureFormat } from './picture-format';

const QUALITY = 92;

/**
 * A picture in full size and in its own format, without its metadata, which can contain the location of the
 * camera. HEIC, which few browsers show, becomes JPEG; an SVG is sanitized.
 *
 * @returns `undefined` when there is no metadata, so that the file can be served unchanged.
 * @throws Error when the picture cannot be decoded.
 */
export async function stripMetadata(bytes: Buffer): Promise<Buffer | undefined> {
  const kind = pictureFormat(bytes);
  if (kind === 'svg') return sanitizedSvgBytes(bytes);
  const { default: sharp } = await import('sharp');
  const image = sharp(await readableBytes(bytes), { animated: kind === 'gif' || kind === 'webp' });
  const { exif, xmp, iptc } = await image.metadata();
  if (!exif && !xmp && !iptc && kind !== 'heic') return undefined;
  const upright = image.autoOrient().keepIccProfile().timeout({ seconds: MAX_SECONDS });
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
