const DATA = /^data:image\/[a-z]+;base64,/;
/** Result for a picture whose size cannot be read: more pixels than any SVG may contain. */
const UNKNOWN = Number.POSITIVE_INFINITY;

/**
 * Number of pixels of a picture that is embedded in an SVG as a data URL (`data:image/png;base64,…`). Reads
 * the header of PNG (third edition, §11.2.1), GIF89a, WebP (RFC 9649) and JPEG (ITU-T T.81, B.2.2).
 *
 * @returns 0 for any other URL, `Infinity` when the size cannot be read.
 */
export function embeddedPixels(url: string): number {
  const start = DATA.exec(url)?.[0];
  if (start === undefined) return 0;
  const bytes = Buffer.from(url.slice(start.length), 'base64');
  try {
    return pixelsOf(bytes);
  } catch (error) {
    // The bytes end before the size.
    if (error instanceof RangeError) return UNKNOWN;
    throw error;
  }
}

function pixelsOf(bytes: Buffer): number {
  const signature = bytes.toString('latin1', 0, 16);
  if (signature.startsWith('\x89PNG')) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (signature.startsWith('GIF8')) return bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
  if (signature.endsWith('WEBPVP8X'))
    return (bytes.readUIntLE(24, 3) + 1) * (bytes.readUIntLE(27, 3) + 1);
  if (signature.endsWith('WEBPVP8L')) {
    const sides = bytes.readUInt32LE(21);
    return ((sides & 0x3fff) + 1) * (((sides >> 14) & 0x3fff) + 1);
  }
  if (signature.endsWith('WEBPVP8 ')) {
    return (bytes.readUInt16LE(26) & 0x3fff) * (bytes.readUInt16LE(28) & 0x3fff);
  }
  return signature.startsWith('\xFF\xD8') ? pixelsOfJpeg(bytes) : UNKNOWN;
}

/** Reads the segments of a JPEG up to the frame header, which contains the size. */
function pixelsOfJpeg(bytes: Buffer): number {
  for (let offset = 2; ; offset += 2 + bytes.readUInt16BE(offset + 2)) {
    const marker = bytes.readUInt8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes.readUInt16BE(offset + 5) * bytes.readUInt16BE(offset + 7);
  }
}
