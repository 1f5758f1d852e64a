import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG (PNG, third edition, §5.3). */
export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** The properties of a PNG. */
interface PngHeader {
  width: number;
  height: number;
  depth: 1 | 8 | 16;
  /** The colour type: 0 greyscale, 3 indexed, 6 RGBA. */
  colours: 0 | 3 | 6;
  interlaced?: boolean;
}

/**
 * A black PNG; with RGBA, a transparent one.
 *
 * @param extra chunks to insert before the pixels.
 */
export function blackPng(header: PngHeader, extra: readonly Buffer[] = []): Buffer {
  const { width, height, depth, colours, interlaced = false } = header;
  const bits = depth * (colours === 6 ? 4 : 1);
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colours, 0, 0, interlaced ? 1 : 0], 8);
  // Interlacing has seven passes. Together they have at most two rows for each row of the picture, each with a filter
  // byte.
  const rows = height * (1 + Math.ceil((width * bits) / 8)) + (interlaced ? 2 * height + width : 0);
  const palette = colours === 3 ? [pngChunk('PLTE', Buffer.alloc(3))] : [];
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', data),
    ...palette,
    ...extra,
    pngChunk('IDAT', deflateSync(Buffer.alloc(rows), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
