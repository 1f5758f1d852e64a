// lib/images/decode-apart.ts runs this in a process of its own, which can be ended: neither the library that draws SVG
// nor the decoder of HEIC stops when it is asked to. Reads the picture from the standard input and writes a PNG.
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';

const [kind, width, mostPixels, mostMemory] = process.argv.slice(2);

setInterval(() => {
  // process.exit() would wait for the thread that draws.
  if (process.memoryUsage.rss() > Number(mostMemory)) process.kill(process.pid, 'SIGKILL');
}, 20);

const bytes = await buffer(process.stdin);
const image =
  kind === 'heic'
    ? await heic(bytes)
    : sharp(bytes, { limitInputPixels: Number(mostPixels) }).resize({
        width: Number(width),
        withoutEnlargement: true,
      });
const png = await image.png({ compressionLevel: 1 }).toBuffer();
process.stdout.write(png, () => process.exit());

/** @param {Buffer} bytes */
async function heic(bytes) {
  const { default: decode } = await import('heic-decode');
  const { hasAlpha } = await sharp(bytes).metadata();
  const { width, height, data } = await decode({ buffer: bytes });
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  return hasAlpha ? image : image.removeAlpha();
}
