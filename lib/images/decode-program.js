// lib/images/decode-in-child.ts runs this program as a child process, because neither librsvg nor the HEIC
// decoder can be interrupted otherwise. It reads the picture from standard input and writes a PNG to a file;
// sent through a pipe, the whole PNG would be in memory.
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';

const [kind, width, maxPixels, maxMemory, maxTime, file] = process.argv.slice(2);

// A worker thread watches the limits, because the HEIC decoder blocks the main thread. It uses SIGKILL,
// because process.exit() would wait for librsvg. The time limit is processor time, which does not depend on
// other processes.
const watcher = `
  const { workerData: { memory, time } } = require('node:worker_threads');
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const isOver = process.memoryUsage.rss() > memory || (user + system) / 1000 > time;
    if (isOver) process.kill(process.pid, 'SIGKILL');
  }, 10);`;
new Worker(watcher, {
  eval: true,
  workerData: { memory: Number(maxMemory), time: Number(maxTime) },
}).unref();

const bytes = await buffer(process.stdin);
const image =
  kind === 'heic'
    ? await heic(bytes)
    : sharp(bytes, { limitInputPixels: Number(maxPixels) }).resize({
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
