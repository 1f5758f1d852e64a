import type { Metadata } from 'sharp';
import type { PictureFormat } from './picture-format';

/** Most pixels that are decoded, those of all frames taken together. */
export const MOST_PIXELS = 64_000_000;
/** Longest side in pixels. To make a picture narrower, libvips holds the more of its rows the wider it is. */
const MOST_SIDE = 32_767;
/** Bytes of memory that decoding a picture may take. */
const MOST_MEMORY = 560_000_000;

/** The faults of a picture whose header asks for too much. */
export type CostFault = 'pictureLarge' | 'pictureMemory';

/**
 * What decoding a picture would take too much of, by its header alone.
 *
 * @param frames that are decoded.
 */
export function costFault(
  kind: PictureFormat,
  header: Metadata,
  frames: number,
): CostFault | undefined {
  const { width, height } = header;
  const pixels = width * height * frames;
  if (pixels > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) return 'pictureLarge';
  return pixels * memoryAPixel(kind, header) > MOST_MEMORY ? 'pictureMemory' : undefined;
}

/**
 * Bytes of memory for each pixel of a picture that is decoded as a whole, measured with sharp 0.35; other pictures are
 * decoded some rows at a time.
 */
function memoryAPixel(kind: PictureFormat, { isProgressive, channels, depth }: Metadata): number {
  const isDeep = depth !== 'uchar';
  if (kind === 'avif') return isDeep || channels > 3 ? 25 : 19;
  // Of the process that lib/images/decode-in-child starts.
  if (kind === 'heic') return 11.4;
  if (!isProgressive) return 0;
  if (kind === 'jpeg') return 2.7 * channels;
  return 1.8 * channels * (isDeep ? 2 : 1);
}
