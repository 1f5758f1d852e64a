import { inflateSync } from 'node:zlib';

/**
 * A red rectangle of 64 × 48 pixels in the Display P3 colour space, like a photo of an iPhone; made with
 * heif-enc 1.15.
 */
export const SMALL_HEIC = Buffer.from(
  `
  AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAA5dtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAA
  AAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAO7AAEAAAAAAAAA
  HQACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAA
  AgAAZ3JpZAAAAALCaXBycAAAAp9pcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AA
  AAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprmwIAAAAwAgAAADACEiAAEABkQBwXPA
  iQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAHsY29scnByb2YAAAHgbGNtcwQgAABtbnRy
  UkdCIFhZWiAH4gADABQACQAOAB1hY3NwTVNGVAAAAABzYXdzY3RybAAAAAAAAAAAAAAAAAAA9tYAAQAAAADTLWhhbmSC
  4qhyi4o/9yU+uZLuJNauAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApkZXNjAAAA/AAAACRjcHJ0AAABIAAA
  ACJ3dHB0AAABRAAAABRjaGFkAAABWAAAACxyWFlaAAABhAAAABRnWFlaAAABmAAAABRiWFlaAAABrAAAABRyVFJDAAAB
  wAAAACBnVFJDAAABwAAAACBiVFJDAAABwAAAACBtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUAAzAENtbHVj
  AAAAAAAAAAEAAAAMZW5VUwAAAAYAAAAcAEMAQwAwAABYWVogAAAAAAAA9tYAAQAAAADTLXNmMzIAAAAAAAEMQgAABd7/
  //MlAAAHkwAA/ZD///uh///+TgAAA5oAAMAUWFlaIAAAAAAAAIPfAAA9vwAAAABYWVogAAAAAAAASr8AALE3AAAKtVhZ
  WiAAAAAAAAAoOAAAEQoAAMh4cGFyYQAAAAAAAwAAAAJmaQAA8qcAAA1ZAAAT0AAAClsAAAAQcGl4aQAAAAADCAgIAAAA
  G2lwbWEAAAAAAAAAAgABAoECAAIDA4SFAAAAGmlyZWYAAAAAAAAADmRpbWcAAgABAAEAAAAlbWRhdAAAABkoAa8TgPgQ
  4af/+Dqj/+ZTPD8lPq/OikM+
  `,
  'base64',
);

/** A grid that repeats one tile of 64 × 64 pixels. */
interface Grid {
  rows: number;
  columns: number;
  /** Size of the grid in pixels, according to its own header. */
  width: number;
  height: number;
  /** Size of the picture according to the file, if it differs from the grid. */
  declared?: { width: number; height: number };
  /** Id of the item that every cell of the grid shows: 1 is the tile, 2 is the grid itself. */
  tile?: 1 | 2;
}

/**
 * A HEIC whose picture is a grid of many tiles (ISO/IEC 23008-12, 6.6.2.3.2), based on {@link SMALL_HEIC}.
 */
export function heicGrid({ rows, columns, width, height, declared, tile = 1 }: Grid): Buffer {
  const grid = Buffer.from([0, 1, rows - 1, columns - 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  grid.writeUInt32BE(width, 4);
  grid.writeUInt32BE(height, 8);
  const references = Buffer.alloc(4 + 2 * rows * columns);
  references.writeUInt16BE(2, 0);
  references.writeUInt16BE(rows * columns, 2);
  for (let offset = 4; offset < references.length; offset += 2)
    references.writeUInt16BE(tile, offset);

  const [start = Buffer.alloc(0), meta = Buffer.alloc(0), ...rest] = boxesOf(SMALL_HEIC);
  const children = boxesOf(meta.subarray(12)).map((child) => {
    const name = child.toString('latin1', 4, 8);
    if (name === 'idat') return box('idat', grid);
    if (name === 'iref') return box('iref', Buffer.alloc(4), box('dimg', references));
    return Buffer.from(child);
  });
  const size = declared ?? { width, height };
  const properties = children.find((child) => child.includes('ispe')) ?? Buffer.alloc(0);
  // The second `ispe` box holds the size of the grid.
  const sizeBox = properties.indexOf('ispe', properties.indexOf('ispe') + 4);
  properties.writeUInt32BE(size.width, sizeBox + 8);
  properties.writeUInt32BE(size.height, sizeBox + 12);
  const growth = Buffer.concat(children).length - (meta.length - 12);
  const locations = children.find((child) => child.includes('iloc')) ?? Buffer.alloc(0);
  // In the `iloc` box: the offset of the first item, which moves, and the length of the second item, the
  // grid.
  locations.writeUInt32BE(locations.readUInt32BE(22) + growth, 22);
  locations.writeUInt32BE(grid.length, locations.length - 4);
  return Buffer.concat([start, box('meta', Buffer.alloc(4), ...children), ...rest]);
}

/** A box of the ISO base media file format (ISO/IEC 14496-12, 4.2). */
function box(name: string, ...parts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(
    parts.reduce((sum, { length }) => sum + length, 8),
    0,
  );
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...parts]);
}

function boxesOf(bytes: Buffer): Buffer[] {
  const boxes: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += bytes.readUInt32BE(start)) {
    boxes.push(bytes.subarray(start, start + bytes.readUInt32BE(start)));
  }
  return boxes;
}

/**
 * Grey pictures of 8,064 × 6,048 and 16,000 × 12,800 pixels by megapixels; made with heif-enc 1.15, then
 * deflated.
 */
const GREY = {
  48: `
  eNrt088vK0EcAPDvdIvyimqKop5fFz+S4shpQw/ib3ghTbXZSSyjNoIDFZE49oRjDyIOJL1ykB5ccODgT3gv0VsPDg6kvtv2
  OTi/993Q72R25jszO/vJd3YXAEIJa0MZcRkDLKZMjNuxKaMJABEx41YUyqXPWFhMVmJQMmbBp9KkpGWWIoFXv1xcLj0youNY
  lKaNcg8w/ITNgJRLiY/7W3EQd1VGxlps3A6vpUoq7E+kii1jv4kL00JTH2axAK9vLy8AzVovbgzqwiuKRfsGDdJ2g7V46dL7
  cDE8JcSnlQy8emBu7yA/MRRecru9Hnu23Oj9uKU2InIru36EAnJVxctmTwqgPYOBT8l1ac9oHg9ugjapzL+nhSlrO65dTLVg
  LkTxrIZ/D4qzgH61vTX5nL8/DP+6SP65+yfd7XluJPdYSYm2inlHWIDRjBNqzbEDqjbnADqrO/Ax3ZCbbvrfps4iJ+tnyMmG
  fXLyh0FOek/JyUb6LJuOyMnmdXLSVyAnW+hJPz0ZGKMns+RkK/3BttGT7fQHG6T/fIIP5GQH/bvspM+yi/5ddilyMkSfZYj+
  v+ymz7L7gcn/Un/66Ml0VZAFJpn8SmSPj8lvQ2argkxXBZllkkkmmWSSSSaZZJJJJplkkkkmmWSSSYfJfOod3HjlAA==
  `,
  205: `
  eNrt2D1rFEEYwPFnbs15p4evp1yhYGITUISkFln0EEtbKznuhR3IJmM8JArChaQIVhL9AFZyhVYBFasrLCwsLPwAgjEkYGF5
  hXLO3p0pUlt48/yH2ZlnZnZ3+M0OC7sicq7VfuiSpq2LT6ltzWVxamstEVNNm+2ajNJ00lhYHsfibL0tB9IxZ9vpMDL+mLEL
  S8NbVmPfNsPuZFSLbBV9cdHaxdb++Wd8o5kbt5IH9bks/GDdsvP1S+vqS75+5AdumMjtzzn4Kb9+9/six6ML/sJKbEpmMMhO
  iORpVvg8eJ+Lp/3glevGHBh5IY9zUurcWXy2ubnzNY57nax7WKzP+EvyVdO7t3bKT1S2911zNOc1Pz6fBSecXbFZEBUKBV+d
  tS79u1qeHK3m1jz1ZNqo+bXampo1r8pxo/Bjb+f79va3SU+d171LvS/jhQw8P+nocEZy+rYKZu6mBqa5q0B5/rMC5FsFLyCz
  F74xyiswvgnfeOiqAuPz8I1TZQXGhgKjgg+RfFWB8VP4xsOXFRjXwzdmv3yCN95SYOyGbywqeI7FFQVGDXt1N3zjkQ0Fxo8K
  jP3wjUcrCoyJAmMXYwi5VMGIcUKMswqMCcYgjBsYMWLEiPGfGrsYMWL8b4y7GIMwvsPIXsWIESNGjBgxYsSIESNGjBgxYsSI
  ESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSI
  ESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsSIESNGjBgxYsQ4Ucb+H9qJUng=
  `,
};

/** A small file with a large picture: 48 megapixels, like the largest photos of phones, or 205. */
export function largeHeic(megapixels: 48 | 205): Buffer {
  return inflateSync(Buffer.from(GREY[megapixels], 'base64'));
}
