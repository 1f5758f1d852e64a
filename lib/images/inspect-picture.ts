import { createHash } from 'node:crypto';
import type { ProblemName } from '../messages/problems';
import { readableBytes } from './decode-heic';
import { decodeInChild, UndecodableError } from './decode-in-child';
import { costFault, MAX_PIXELS } from './decoding-cost';
import type { PictureFacts } from './picture-facts';
import { type PictureFormat, pictureFormat } from './picture-format';
import { safeSvg } from './svg/safe-svg';
import { FULL_WIDTH } from './variants';

/** Why a picture cannot be published. */
export interface PictureFault {
  name: ProblemName & `picture${string}`;
  /** Details for the message, such as the size of the picture. */
  detail?: string;
}

/** Maximum size of a picture file, in bytes. */
export const MAX_BYTES = 50_000_000;
/** Maximum time that libvips may work on a picture, in seconds. */
export const MAX_SECONDS = 20;
/** Maximum size of an SVG file, in bytes. */
export const MAX_SVG_BYTES = 2_000_000;

/**
 * Versions of the encoding. Increase one when the files made from a picture change, so that their names change.
 */
const RASTER_VERSION = '1';
const SVG_VERSION = '4';

/** The key of a picture: a hash of its bytes and of the version of the encoding. Nothing is decoded. */
export function pictureKey(bytes: Buffer): string {
  const version = pictureFormat(bytes) === 'svg' ? SVG_VERSION : RASTER_VERSION;
  return createHash('sha256').update(version).update(bytes).digest('hex').slice(0, 20);
}

/** Inspects a picture. All pixels are decoded, so that a truncated file is noticed. */
export async function inspectPicture(bytes: Buffer): Promise<PictureFacts | PictureFault> {
  if (bytes.length === 0) return { name: 'pictureEmpty' };
  const kind = pictureFormat(bytes);
  if (kind === null) return { name: 'pictureUnknown' };
  return kind === 'svg' ? await svgFacts(bytes) : rasterFacts(bytes, kind);
}

async function svgFacts(bytes: Buffer): Promise<PictureFacts | PictureFault> {
  if (bytes.length > MAX_SVG_BYTES) {
    return { name: 'pictureHeavy', detail: megabytes(bytes) };
  }
  try {
    const safe = safeSvg(bytes.toString('utf8'));
    if (!safe) return { name: 'pictureDrawing' };
    const { effort, width, height, lost } = safe;
    if (effort === 'endless') return { name: 'pictureCostly' };
    if (effort === 'costly') return await rasterizedFacts(bytes);
    const facts: PictureFacts = { key: pictureKey(bytes), form: 'drawing', width, height };
    return lost.length === 0 ? facts : { ...facts, lost };
  } catch (error) {
    // The elements are nested so deep that the call stack overflows.
    if (error instanceof RangeError) return { name: 'pictureDrawing' };
    throw error;
  }
}

/**
 * An SVG that would block a browser is shown as a raster image, if it can be rasterized within the limits.
 */
async function rasterizedFacts(bytes: Buffer): Promise<PictureFacts | PictureFault> {
  const safe = safeSvg(bytes.toString('utf8'), false);
  if (!safe) return { name: 'pictureDrawing' };
  const { svg, width, height, lost } = safe;
  try {
    await decodeInChild(Buffer.from(svg), 'svg', Math.min(width, FULL_WIDTH));
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    return { name: 'pictureCostly' };
  }
  const facts: PictureFacts = { key: pictureKey(bytes), form: 'still', width, height };
  return lost.length === 0 ? facts : { ...facts, lost };
}

async function rasterFacts(
  bytes: Buffer,
  kind: PictureFormat,
): Promise<PictureFacts | PictureFault> {
  // Imported only here, so that a build whose pictures are all cached does not load sharp.
  const { default: sharp } = await import('sharp');
  // Each picture is decoded once, so the cache of libvips would only occupy memory.
  sharp.cache(false);
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const;
  let detail = '';
  try {
    // This reads only the header, so that the size of the picture is checked before any pixel is decoded.
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height, pages = 1 } = header;
    const mayBeAnimated = kind === 'gif' || kind === 'webp';
    const frames = mayBeAnimated ? pages : 1;
    detail = `${width} × ${height}${frames > 1 ? ` × ${frames}` : ''}`;
    const name = costFault(kind, header, frames);
    if (name) return { name, detail };
    const readable = await readableBytes(bytes);
    const { hasAlpha, autoOrient } =
      readable === bytes ? header : await sharp(readable, options).metadata();
    const mean = await sharp(readable, { ...options, animated: frames > 1 })
      .resize(1, 1, { fit: 'fill' })
      .removeAlpha()
      .toColourspace('srgb')
      .timeout({ seconds: MAX_SECONDS })
      .raw()
      .toBuffer();
    const form = frames > 1 ? 'moving' : 'still';
    const colour = `#${mean.toString('hex', 0, 3)}`;
    const facts: PictureFacts = { key: pictureKey(bytes), form, ...autoOrient };
    return hasAlpha ? facts : { ...facts, colour };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof UndecodableError && error.isOverLimit) {
      return { name: 'pictureMemory', detail };
    }
    if (kind === 'heic') return { name: 'pictureHeic' };
    return { name: 'pictureBroken', detail: error.message.split('\n')[0]?.trim() ?? '' };
  }
}

/** A length in bytes as megabytes, with one decimal. */
export function megabytes({ length }: { length: number }): string {
  return (length / 1_000_000).toFixed(1);
}
