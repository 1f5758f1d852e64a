import sharp from 'sharp';

/** Start of a scan, and end of the picture (ITU-T T.81, table B.1). */
const SCAN = Buffer.from([0xff, 0xda]);
const END = Buffer.from([0xff, 0xd9]);

/**
 * A progressive JPEG of one colour.
 *
 * @param repetitions how often its last scan, which is short, stands in the file.
 */
export async function progressiveJpeg(
  width: number,
  height: number,
  repetitions: number,
): Promise<Buffer> {
  const create = { width, height, channels: 3, background: '#336699' } as const;
  const file = await sharp({ create }).jpeg({ progressive: true }).toBuffer();
  const last = file.lastIndexOf(SCAN);
  const scan = file.subarray(last, file.length - END.length);
  return Buffer.concat([
    file.subarray(0, last),
    ...Array.from({ length: repetitions }, () => scan),
    END,
  ]);
}
