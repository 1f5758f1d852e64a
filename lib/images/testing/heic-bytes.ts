import { inflateSync } from 'node:zlib';

/** A red rectangle of 64 × 48 in the colours of Display P3, as iPhones write; made by heif-enc 1.15. */
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

/** A grid of one tile of 64 × 64 pixels, shown again and again. */
interface Grid {
  rows: number;
  columns: number;
  /** Size in pixels that the grid says it has. */
  width: number;
  height: number;
  /** Size that the file says the picture has, where it is another. */
  declared?: { width: number; height: number };
  /** Item that the tiles are made of: 1 is the tile, 2 the grid itself. */
  tile?: 1 | 2;
}

/** A HEIC whose picture is a grid (ISO/IEC 23008-12, 6.6.2.3.2) of many tiles, made of {@link SMALL_HEIC}. */
export function heicGrid({ rows, columns, width, height, declared, tile = 1 }: Grid): Buffer {
  const grid = Buffer.from([0, 1, rows - 1, columns - 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  grid.writeUInt32BE(width, 4);
  grid.writeUInt32BE(height, 8);
  const references = Buffer.alloc(4 + 2 * rows * columns);
  references.writeUInt16BE(2, 0);
  references.writeUInt16BE(rows * columns, 2);
  for (let at = 4; at < references.length; at += 2) references.writeUInt16BE(tile, at);

  const [start = Buffer.alloc(0), meta = Buffer.alloc(0), ...rest] = boxesOf(SMALL_HEIC);
  const children = boxesOf(meta.subarray(12)).map((child) => {
    const name = child.toString('latin1', 4, 8);
    if (name === 'idat') return box('idat', grid);
    if (name === 'iref') return box('iref', Buffer.alloc(4), box('dimg', references));
    return Buffer.from(child);
  });
  const size = declared ?? { width, height };
  const properties = children.find((child) => child.includes('ispe')) ?? Buffer.alloc(0);
  // The second size is that of the grid.
  const at = properties.indexOf('ispe', properties.indexOf('ispe') + 4);
  properties.writeUInt32BE(size.width, at + 8);
  properties.writeUInt32BE(size.height, at + 12);
  const longer = Buffer.concat(children).length - (meta.length - 12);
  const places = children.find((child) => child.includes('iloc')) ?? Buffer.alloc(0);
  // Of the first item where it lies in the file, of the second how long it is.
  places.writeUInt32BE(places.readUInt32BE(22) + longer, 22);
  places.writeUInt32BE(grid.length, places.length - 4);
  return Buffer.concat([start, box('meta', Buffer.alloc(4), ...children), ...rest]);
}

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
  for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at)) {
    boxes.push(bytes.subarray(at, at + bytes.readUInt32BE(at)));
  }
  return boxes;
}

/** Pictures of one grey, of 8,064 × 6,048 and 16,000 × 12,800 pixels; made by heif-enc 1.15, deflated. */
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

/** A small file with a large picture: as many pixels as the largest photographs of phones, or four times as many. */
export function largeHeic(megapixels: 48 | 205): Buffer {
  return inflateSync(Buffer.from(GREY[megapixels], 'base64'));
}
