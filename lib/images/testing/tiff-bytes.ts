import { deflateSync } from 'node:zlib';

/** Tag, type (3 is SHORT, 4 is LONG) and value of a field (TIFF 6.0, section 2). */
type Field = readonly [tag: number, type: 3 | 4, value: number];

/** The properties of a TIFF. */
interface TiffHeader {
  width: number;
  height: number;
  bits?: number;
  samples?: number;
  /** Width and height of the tiles. Without it, all rows are in one strip. */
  tile?: number;
  /** Length of the pixel data before compression, in bytes; all of them are 0. */
  bytes: number;
  /** Whether the only directory refers to itself as the next one, so that a list of all directories never ends. */
  isCircular?: boolean;
}

/** A black TIFF of one strip or one tile, compressed with deflate. */
export function blackTiff(header: TiffHeader): Buffer {
  const { width, height, bits = 8, samples = 1, tile, bytes, isCircular = false } = header;
  const data = deflateSync(Buffer.alloc(bytes), { level: 9 });
  const dataFields: Field[] = tile
    ? [
        [322, 4, tile],
        [323, 4, tile],
        [324, 4, 8],
        [325, 4, data.length],
      ]
    : [
        [273, 4, 8],
        [278, 4, height],
        [279, 4, data.length],
      ];
  const fields: Field[] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, bits],
    [259, 3, 8],
    [262, 3, 1],
    [277, 3, samples],
    ...dataFields,
  ];
  fields.sort(([one], [other]) => one - other);
  const directory = 8 + data.length + (data.length % 2);
  const file = Buffer.alloc(directory + 2 + 12 * fields.length + 4);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(directory, 4);
  data.copy(file, 8);
  file.writeUInt16LE(fields.length, directory);
  for (const [index, [tag, type, value]] of fields.entries()) {
    const start = directory + 2 + 12 * index;
    file.writeUInt16LE(tag, start);
    file.writeUInt16LE(type, start + 2);
    file.writeUInt32LE(1, start + 4);
    if (type === 3) file.writeUInt16LE(value, start + 8);
    else file.writeUInt32LE(value, start + 8);
  }
  if (isCircular) file.writeUInt32LE(directory, file.length - 4);
  return file;
}
