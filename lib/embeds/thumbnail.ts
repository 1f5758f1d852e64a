import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import { decodeInChild } from '../images/decode-in-child';
import { MAX_SECONDS, MAX_SVG_BYTES } from '../images/inspect-picture';
import { pictureFormat } from '../images/picture-format';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';

/** Largest picture that is decoded, in pixels, and the largest that is kept, in pixels a side. */
const MOST_PIXELS = 40_000_000;
const SIDE = 960;

/**
 * Keeps somebody else's picture as one of our own: decoded and made anew, so that nothing of the file
 * but its pixels goes on.
 *
 * @param folder the folder of posts.
 * @returns `undefined` when it is no picture, or too large.
 */
export async function keepThumbnail(
  bytes: Buffer,
  folder: string,
): Promise<EmbedEntry['thumbnail']> {
  try {
    const kind = pictureFormat(bytes);
    if (kind === null) return undefined;
    // The library takes hundreds of bytes of memory for each of a drawing.
    if (kind === 'svg' && bytes.length > MAX_SVG_BYTES) return undefined;
    const source = kind === 'svg' ? await decodeInChild(bytes, 'svg', SIDE) : bytes;
    const { data, info } = await sharp(source, { limitInputPixels: MOST_PIXELS, pages: 1 })
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
    // sharp tells of a bad picture by an Error without a code; of a full disk, the system with one.
    if (errorCode(error) !== undefined) throw error;
    return undefined;
  }
}
