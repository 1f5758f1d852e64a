import type { Metadata } from 'sharp';
import type { PictureFormat } from './picture-format';

/** Maximum number of pixels that are decoded, in all frames together. */
export const MAX_PIXELS = 64_000_000;
/**
 * Maximum width and height in pixels. The wider a picture is, the more memory libvips needs to shrink it.
 */
const MAX_SIDE = 32_767;
/** Maximum memory for decoding a picture, in bytes. */
const MAX_MEMORY = 560_000_000;

/** The faults of a picture that would be too expensive to decode. */
export type CostFault = 'pictureLarge' | 'pictureMemory';

/**
 * Estimates from the header whether decoding a picture would need too many pixels or too much memory.
 *
 * @param frames number of frames that are decoded.
 * @returns `undefined` when the picture may be decoded.
 */
export function costFault(
  kind: PictureFormat,
  header: Metadata,
  frames: number,
): CostFault | undefined {
  const { width, height } = header;
  const pixels = width * height * frames;
  if (pixels > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) return 'pictureLarge';
  return pixels * bytesPerPixel(kind, header) > MAX_MEMORY ? 'pictureMemory' : undefined;
}

/**
 * Bytes of memory for each pixel of a picture that is decoded as a whole, measured with sharp 0.35. 0 for
 * pictures that are decoded a few rows at a time.
 */
function bytesPerPixel(kind: PictureFormat, { isProgressive, channels, depth }: Metadata): number {
  const isDeep = depth !== 'uchar';
  if (kind === 'avif') return isDeep || channels > 3 ? 25 : 19;
  // Memory of the child process that lib/images/decode-in-child starts.
  if (kind === 'heic') return 11.4;
  if (!isProgressive) return 0;
  if (kind === 'jpeg') return 2.7 * channels;
  return 1.8 * channels * (isDeep ? 2 : 1);
}
