import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import { decodeInChild } from '../images/decode-in-child';
import { MAX_SECONDS, MAX_SVG_BYTES } from '../images/inspect-picture';
import { pictureFormat } from '../images/picture-format';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';

/** Number of pixels of the largest image that is decoded. */
const MAX_PIXELS = 40_000_000;
/** Maximum width and height of the stored thumbnail, in pixels. */
const SIDE = 960;

/**
 * Writes an image of another site as a WebP file into the folder of posts. It is decoded and encoded again, so
 * that only the pixels of the file are stored.
 *
 * @param folder the folder of posts.
 * @returns `undefined` when the bytes are not an image, or it is too large.
 * @throws when the file cannot be written.
 */
export async function storeThumbnail(
  bytes: Buffer,
  folder: string,
): Promise<EmbedEntry['thumbnail']> {
  try {
    const format = pictureFormat(bytes);
    if (format === null) return undefined;
    // librsvg takes hundreds of bytes of memory for each byte of an SVG.
    if (format === 'svg' && bytes.length > MAX_SVG_BYTES) return undefined;
    const source = format === 'svg' ? await decodeInChild(bytes, 'svg', SIDE) : bytes;
    const { data, info } = await sharp(source, { limitInputPixels: MAX_PIXELS, pages: 1 })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: MAX_SECONDS })
      .webp({ quality: 72 })
      .toBuffer({ resolveWithObject: true });
    const hash = createHash('sha256').update(data).digest('hex').slice(0, 20);
    const file = `embeds/${hash}.webp`;
    writeFileAtomically(join(folder, file), data);
    return { file, width: info.width, height: info.height };
  } catch (error) {
    // For an invalid image, sharp throws an Error without a code. One with a code is a system error, such as
    // ENOSPC.
    if (errorCode(error) !== undefined) throw error;
    return undefined;
  }
}
