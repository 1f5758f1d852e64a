const DATA = /^data:image\/[a-z]+;base64,/;
/** Of a picture whose size cannot be read, more than any drawing may have. */
const UNKNOWN = Number.POSITIVE_INFINITY;

/**
 * Pixels of a picture within a drawing by the first bytes of its address (`data:image/png;base64,…`): PNG (third
 * edition, §11.2.1), GIF89a, WebP (RFC 9649) and JPEG (ITU-T T.81, B.2.2).
 *
 * @returns 0 for an address of another kind, infinity where its size cannot be read.
 */
export function embeddedPixels(address: string): number {
  const start = DATA.exec(address)?.[0];
  if (start === undefined) return 0;
  const bytes = Buffer.from(address.slice(start.length), 'base64');
  try {
    return pixelsOf(bytes);
  } catch (error) {
    // The bytes end before its size.
    if (error instanceof RangeError) return UNKNOWN;
    throw error;
  }
}

function pixelsOf(bytes: Buffer): number {
  const name = bytes.toString('latin1', 0, 16);
  if (name.startsWith('\x89PNG')) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (name.startsWith('GIF8')) return bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
  if (name.endsWith('WEBPVP8X'))
    return (bytes.readUIntLE(24, 3) + 1) * (bytes.readUIntLE(27, 3) + 1);
  if (name.endsWith('WEBPVP8L')) {
    const sides = bytes.readUInt32LE(21);
    return ((sides & 0x3fff) + 1) * (((sides >> 14) & 0x3fff) + 1);
  }
  if (name.endsWith('WEBPVP8 ')) {
    return (bytes.readUInt16LE(26) & 0x3fff) * (bytes.readUInt16LE(28) & 0x3fff);
  }
  return name.startsWith('\xFF\xD8') ? pixelsOfJpeg(bytes) : UNKNOWN;
}

/** Walks over the segments of a JPEG up to that of the frame, which has its size. */
function pixelsOfJpeg(bytes: Buffer): number {
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
  }
}
