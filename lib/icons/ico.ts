/** One image of an icon: a square PNG, and its side in pixels (at most 255). */
interface IconPicture {
  size: number;
  png: Buffer;
}

const HEADER = 6;
const ENTRY = 16;

/**
 * An .ico file of square PNG images (ICONDIR and ICONDIRENTRY in the Win32 documentation; PNG needs Windows
 * Vista or later).
 */
export function icoOf(pictures: readonly IconPicture[]): Buffer {
  const directory = Buffer.alloc(HEADER + ENTRY * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = HEADER + ENTRY * index;
    directory[entry] = size;
    directory[entry + 1] = size;
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}
