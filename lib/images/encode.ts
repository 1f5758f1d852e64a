import { decodeInChild } from './decode-in-child';
import { MAX_PIXELS } from './decoding-cost';
import { MAX_SECONDS } from './inspect-picture';
import { pictureFormat } from './picture-format';
import { safeSvg } from './svg/safe-svg';
import { LONGEST_SIDE, type Variant } from './variants';

/** Quality from 1 to 100. AVIF and WebP look alike at these values. */
const AVIF_QUALITY = 55;
const WEBP_QUALITY = 80;
const JPEG_QUALITY = 80;
// At 4, the default of sharp, files are a few per cent smaller and take five times as long.
const AVIF_EFFORT = 3;

/**
 * Encodes one variant of a picture that `inspectPicture` has accepted. A raster image is rotated by its EXIF
 * orientation, in sRGB with 8 bits per channel, and without metadata. An SVG is sanitized.
 *
 * @throws Error when the picture cannot be decoded.
 */
export async function encode(bytes: Buffer, { type, width, frozen }: Variant): Promise<Buffer> {
  if (type === 'svg') return sanitizedSvgBytes(bytes);
  const isSvg = pictureFormat(bytes) === 'svg';
  const source = isSvg ? await decodeInChild(sanitizedSvgBytes(bytes, false), 'svg', width) : bytes;
  const { default: sharp } = await import('sharp');
  const animated = type === 'webp' && !frozen;
  const image = sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated })
    .autoOrient()
    .resize({ width, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: MAX_SECONDS });
  if (type === 'jpeg') {
    // JPEG has no transparency: transparent parts become white.
    return image.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY }).toBuffer();
  }
  return type === 'avif'
    ? image.avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT }).toBuffer()
    : image.webp({ quality: WEBP_QUALITY }).toBuffer();
}

/**
 * The bytes of a sanitized SVG.
 *
 * @param labels see {@link safeSvg}. Without labels, the SVG is not for a browser, so its rendering cost is
 * not checked.
 * @throws Error when the bytes are no SVG, or when rendering it would block a browser.
 */
export function sanitizedSvgBytes(bytes: Buffer, labels = true): Buffer {
  const safe = safeSvg(bytes.toString('utf8'), labels);
  if (!safe || (labels && safe.effort !== 'ordinary')) throw new Error('no usable SVG');
  return Buffer.from(safe.svg);
}
