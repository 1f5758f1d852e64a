import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';
import type { Rgb } from './colours';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Runs are what a card has; all of deflate makes it a sixth smaller and takes five times as long. One
 * piece holds a whole card: each more is a turn of the main thread.
 */
const HOW = { strategy: constants.Z_RLE, chunkSize: 65_536 };

/**
 * A PNG whose pixels are numbers of colours (PNG, Third Edition, colour type 3): half the bytes of
 * one that spells each pixel out, and its flat colours are exactly those of the palette, which the
 * ones that sharp finds for a picture are not.
 *
 * @param rows a byte for each pixel; each row begins with the number of its filter (§12.7): 0, none,
 *   which suits flat colours.
 * @param palette at most 256 colours.
 */
export async function indexedPng(
  { width, height }: { width: number; height: number },
  rows: Uint8Array,
  palette: readonly Rgb[],
): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = 3;
  const data = await promisify(deflate)(rows, HOW);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
