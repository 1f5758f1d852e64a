import { crc32, deflateSync } from 'node:zlib';
import { decodeInChild } from './decode-in-child';
import { pictureFormat } from './picture-format';

/** Offset in a PNG at which the first chunk, IHDR, ends. */
const IHDR_END = 33;

/**
 * Returns a picture in a format that sharp can decode. The sharp package has no decoder for HEIC, the format
 * of iPhones: a HEIC becomes a PNG with the same colour profile. Other formats are returned unchanged.
 *
 * @throws UndecodableError when a HEIC cannot be decoded within the limits of {@link decodeInChild}.
 * @throws Error when sharp cannot read its metadata.
 */
export async function readableBytes(bytes: Buffer): Promise<Buffer> {
  if (pictureFormat(bytes) !== 'heic') return bytes;
  const { default: sharp } = await import('sharp');
  const { icc } = await sharp(bytes).metadata();
  const png = await decodeInChild(bytes, 'heic');
  return icc ? withProfile(png, icc) : png;
}

/** Inserts a colour profile into a PNG, as an iCCP chunk (PNG, third edition, §11.3.2.3). */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, IHDR_END), chunk, png.subarray(IHDR_END)]);
}
