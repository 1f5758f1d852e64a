import { createHash } from 'node:crypto';
import type { ProblemName } from '../messages/problems';
import { readableBytes } from './decode-heic';
import { decodeInChild, UndecodableError } from './decode-in-child';
import { costFault, MOST_PIXELS } from './decoding-cost';
import type { PictureFacts } from './picture-facts';
import { type PictureFormat, pictureFormat } from './picture-format';
import { safeSvg } from './svg/safe-svg';
import { FULL_WIDTH } from './variants';

/** Why a picture cannot be given out. */
export interface PictureFault {
  name: ProblemName & `picture${string}`;
  /** What was found, for the words about it. */
  detail?: string;
}

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 50_000_000;
/** Longest time that libvips may work on a picture. */
export const MOST_SECONDS = 20;
/** Largest SVG that is read, in bytes. */
export const MOST_DRAWING_BYTES = 2_000_000;

/** Change when the files made of a picture do. */
const RECIPE = '1';
const DRAWING_RECIPE = '4';

/** The key of a picture: a hash of its bytes and of how its files are made. Nothing is decoded. */
export function pictureKey(bytes: Buffer): string {
  const recipe = pictureFormat(bytes) === 'svg' ? DRAWING_RECIPE : RECIPE;
  return createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 20);
}

/** Looks at a picture, all of its pixels included, so that none that breaks off passes. */
export async function inspectPicture(bytes: Buffer): Promise<PictureFacts | PictureFault> {
  if (bytes.length === 0) return { name: 'pictureEmpty' };
  const kind = pictureFormat(bytes);
  if (kind === null) return { name: 'pictureUnknown' };
  return kind === 'svg' ? await drawingFacts(bytes) : rasterFacts(bytes, kind);
}

async function drawingFacts(bytes: Buffer): Promise<PictureFacts | PictureFault> {
  if (bytes.length > MOST_DRAWING_BYTES) {
    return { name: 'pictureHeavy', detail: megabytes(bytes) };
  }
  try {
    const drawing = safeSvg(bytes.toString('utf8'));
    if (!drawing) return { name: 'pictureDrawing' };
    const { effort, width, height, lost } = drawing;
    if (effort === 'endless') return { name: 'pictureCostly' };
    if (effort === 'costly') return await costlyFacts(bytes);
    const facts: PictureFacts = { key: pictureKey(bytes), form: 'drawing', width, height };
    return lost.length === 0 ? facts : { ...facts, lost };
  } catch (error) {
    // Nested without end.
    if (error instanceof RangeError) return { name: 'pictureDrawing' };
    throw error;
  }
}

/** A drawing that would keep a browser busy is shown in pixels, where it can be drawn within the limits. */
async function costlyFacts(bytes: Buffer): Promise<PictureFacts | PictureFault> {
  const drawing = safeSvg(bytes.toString('utf8'), false);
  if (!drawing) return { name: 'pictureDrawing' };
  const { svg, width, height, lost } = drawing;
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
  // Loaded here, as a page whose pictures are known needs none of it.
  const { default: sharp } = await import('sharp');
  // What is made once is not looked for again; the memory is.
  sharp.cache(false);
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
  let detail = '';
  try {
    // Of the header only; its size is looked at before anything is decoded.
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height, pages = 1 } = header;
    const mayMove = kind === 'gif' || kind === 'webp';
    const frames = mayMove ? pages : 1;
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
      .timeout({ seconds: MOST_SECONDS })
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

/** The size of some bytes in MB, one digit after the point. */
export function megabytes({ length }: { length: number }): string {
  return (length / 1_000_000).toFixed(1);
}
