/**
 * A GIF89a whose frames are all black.
 *
 * @param frame width and height of each frame, where they are smaller than the picture.
 */
export function blackGif(
  width: number,
  height: number,
  frames: number,
  frame = { width, height },
): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xFF\xFF\xFF', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const one = Buffer.concat([
    // Graphic control extension: a tenth of a second.
    Buffer.from('21f904000a000000', 'hex'),
    imageOf(frame),
  ]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => one), Buffer.from(';')]);
}

function imageOf({ width, height }: { width: number; height: number }): Buffer {
  const descriptor = Buffer.from('2c000000000000000000', 'hex');
  descriptor.writeUInt16LE(width, 5);
  descriptor.writeUInt16LE(height, 7);
  return Buffer.concat([descriptor, Buffer.from([2]), blocks(zeros(width * height))]);
}

/** LZW codes for so many pixels of colour 0, each run one longer than the one before, of 2 bits of colour. */
function zeros(pixels: number): Buffer {
  const bits: number[] = [];
  let size = 3;
  let next = 6;
  const write = (code: number) => {
    for (let bit = 0; bit < size; bit++) bits.push((code >> bit) & 1);
  };
  write(4);
  for (let left = pixels, run = 1, isFirst = true; left > 0; run++) {
    if (next === 4096) {
      write(4);
      [size, next, run, isFirst] = [3, 6, 1, true];
    }
    const length = Math.min(run, left);
    // The table has a run of 1 as colour 0, longer ones from code 6 on.
    write(length === 1 ? 0 : length + 4);
    left -= length;
    if (!isFirst) next++;
    isFirst = false;
    if (next === 1 << size && size < 12) size++;
  }
  write(5);
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries())
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
  return bytes;
}

function blocks(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const part = data.subarray(at, at + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}
