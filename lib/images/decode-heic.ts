import { crc32, deflateSync } from 'node:zlib';
import { decodeInChild } from './decode-in-child';
import { pictureFormat } from './picture-format';

/** Where in a PNG the first chunk ends, IHDR. */
const AFTER_HEADER = 33;

/**
 * A picture in a format that sharp reads. It comes without a decoder for HEIC, the format of iPhones,
 * so such a picture becomes a PNG in its own colours; any other stays as it is.
 *
 * @throws Error when it cannot be decoded, or not within the limits of {@link decodeInChild}.
 */
export async function readableBytes(bytes: Buffer): Promise<Buffer> {
  if (pictureFormat(bytes) !== 'heic') return bytes;
  const { default: sharp } = await import('sharp');
  const { icc } = await sharp(bytes).metadata();
  const png = await decodeInChild(bytes, 'heic');
  return icc ? withProfile(png, icc) : png;
}

/** Puts a colour profile into a PNG: the chunk iCCP (PNG, third edition, §11.3.2.3). */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}
