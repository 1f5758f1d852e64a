import sharp from 'sharp';

/** The markers start of scan (SOS) and end of image (EOI) (ITU-T T.81, table B.1). */
const SCAN = Buffer.from([0xff, 0xda]);
const END = Buffer.from([0xff, 0xd9]);

/**
 * A progressive JPEG of one colour.
 *
 * @param repetitions how many times the file contains its last scan, which is short.
 */
export async function progressiveJpeg(
  width: number,
  height: number,
  repetitions: number,
): Promise<Buffer> {
  const create = { width, height, channels: 3, background: '#336699' } as const;
  const file = await sharp({ create }).jpeg({ progressive: true }).toBuffer();
  const lastScan = file.lastIndexOf(SCAN);
  const scan = file.subarray(lastScan, file.length - END.length);
  return Buffer.concat([
    file.subarray(0, lastScan),
    ...Array.from({ length: repetitions }, () => scan),
    END,
  ]);
}
