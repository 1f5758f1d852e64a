/**
 * A GIF89a whose frames are all black.
 *
 * @param frame width and height of each frame, if smaller than the picture.
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
  const frameBytes = Buffer.concat([
    // Graphic control extension with a delay of 0.1 s.
    Buffer.from('21f904000a000000', 'hex'),
    imageOf(frame),
  ]);
  return Buffer.concat([
    head,
    ...Array.from({ length: frames }, () => frameBytes),
    Buffer.from(';'),
  ]);
}

function imageOf({ width, height }: { width: number; height: number }): Buffer {
  const descriptor = Buffer.from('2c000000000000000000', 'hex');
  descriptor.writeUInt16LE(width, 5);
  descriptor.writeUInt16LE(height, 7);
  return Buffer.concat([descriptor, Buffer.from([2]), blocks(zeros(width * height))]);
}

/**
 * LZW codes for `pixels` pixels of colour 0 (2 bits per colour index). Each code is a run of pixels
 * that is longer by one than the run before.
 */
function zeros(pixels: number): Buffer {
  const bits: number[] = [];
  let size = 3;
  let next = 6;
  const write = (code: number) => {
    for (let bit = 0; bit < size; bit++) bits.push((code >> bit) & 1);
  };
  write(4);
  for (let remaining = pixels, run = 1, isFirst = true; remaining > 0; run++) {
    if (next === 4096) {
      write(4);
      [size, next, run, isFirst] = [3, 6, 1, true];
    }
    const length = Math.min(run, remaining);
    // In the code table, a run of 1 is the colour index 0; longer runs begin at code 6.
    write(length === 1 ? 0 : length + 4);
    remaining -= length;
    if (!isFirst) next++;
    isFirst = false;
    if (next === 1 << size && size < 12) size++;
  }
  write(5);
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [index, bit] of bits.entries())
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (index & 7));
  return bytes;
}

function blocks(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < data.length; start += 255) {
    const part = data.subarray(start, start + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}
