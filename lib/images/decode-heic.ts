import { crc32, deflateSync } from 'node:zlib';
import { kindOf } from './kind';

/** Where in a PNG the first chunk ends, IHDR. */
const AFTER_HEADER = 33;

/**
 * A picture in a format that sharp reads. It comes without a decoder for HEIC, the format of iPhones,
 * so such a picture becomes a PNG in its own colours; any other stays as it is.
 *
 * @throws Error when it cannot be decoded.
 */
export async function readableBytes(bytes: Buffer): Promise<Buffer> {
  if (kindOf(bytes) !== 'heic') return bytes;
  const [{ default: sharp }, { default: decode }] = await Promise.all([
    import('sharp'),
    import('heic-decode'),
  ]);
  const { icc, hasAlpha } = await sharp(bytes).metadata();
  const { width, height, data } = await decode({ buffer: bytes });
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  const png = await (hasAlpha ? image : image.removeAlpha())
    .png({ compressionLevel: 1 })
    .toBuffer();
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
