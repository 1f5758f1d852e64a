// lib/images/decode-in-child.ts runs this in a process of its own, which can be ended: neither the library that draws SVG
// nor the decoder of HEIC stops when it is asked to. Reads the picture from the standard input and writes a PNG into
// a file: through a pipe it would be in memory as a whole.
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';

const [kind, width, mostPixels, mostMemory, mostTime, file] = process.argv.slice(2);

// A thread looks at the process, as the decoder of HEIC leaves this one no moment. process.exit() would wait for what
// draws. Of the time, that of the processor counts: on a busy machine nothing takes longer.
const watch = `
  const { workerData: { memory, time } } = require('node:worker_threads');
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const isOver = process.memoryUsage.rss() > memory || (user + system) / 1000 > time;
    if (isOver) process.kill(process.pid, 'SIGKILL');
  }, 10);`;
new Worker(watch, {
  eval: true,
  workerData: { memory: Number(mostMemory), time: Number(mostTime) },
}).unref();

const bytes = await buffer(process.stdin);
const image =
  kind === 'heic'
    ? await heic(bytes)
    : sharp(bytes, { limitInputPixels: Number(mostPixels) }).resize({
        width: Number(width),
        withoutEnlargement: true,
      });
await image.png({ compressionLevel: 1 }).toFile(file);
process.exit();

/** @param {Buffer} bytes */
async function heic(bytes) {
  const { default: decode } = await import('heic-decode');
  const { hasAlpha } = await sharp(bytes).metadata();
  const { width, height, data } = await decode({ buffer: bytes });
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  return hasAlpha ? image : image.removeAlpha();
}
