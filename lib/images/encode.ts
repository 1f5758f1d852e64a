import { decodeInChild } from './decode-in-child';
import { MOST_PIXELS } from './decoding-cost';
import { MOST_SECONDS } from './inspect-picture';
import { pictureFormat } from './picture-format';
import { safeSvg } from './svg/safe-svg';
import { LONGEST_SIDE, type Variant } from './variants';

/** Quality of 100; AVIF and WebP of these look alike. */
const AVIF_QUALITY = 55;
const WEBP_QUALITY = 80;
const JPEG_QUALITY = 80;
// At sharp's own 4, files are a few per cent smaller and take five times as long.
const AVIF_EFFORT = 3;

/**
 * Makes one file of a picture that {@link factsOf} found good: turned as it is seen, in sRGB with 8
 * bits a channel, without its metadata.
 *
 * @throws Error when the picture cannot be decoded.
 */
export async function encode(bytes: Buffer, { type, width, frozen }: Variant): Promise<Buffer> {
  if (type === 'svg') return drawingBytes(bytes);
  const isDrawing = pictureFormat(bytes) === 'svg';
  const source = isDrawing ? await decodeInChild(drawingBytes(bytes, false), 'svg', width) : bytes;
  const { default: sharp } = await import('sharp');
  const animated = type === 'webp' && !frozen;
  const image = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated })
    .autoOrient()
    .resize({ width, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: MOST_SECONDS });
  if (type === 'jpeg') {
    // What shows through is white.
    return image.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY }).toBuffer();
  }
  return type === 'avif'
    ? image.avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT }).toBuffer()
    : image.webp({ quality: WEBP_QUALITY }).toBuffer();
}

/**
 * The bytes of a drawing made safe.
 *
 * @param labels as of {@link safeSvg}; without them the drawing is not for a browser, and may cost what it likes.
 * @throws Error when it is none, or would keep a browser busy.
 */
export function drawingBytes(bytes: Buffer, labels = true): Buffer {
  const drawing = safeSvg(bytes.toString('utf8'), labels);
  if (!drawing || (labels && drawing.effort !== 'ordinary')) throw new Error('no drawing');
  return Buffer.from(drawing.svg);
}
