import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** Milliseconds and bytes of memory for the process of one picture. A HEIC of a phone has up to 48 megapixels. */
const LIMITS = {
  svg: { time: 4_000, memory: 600_000_000 },
  heic: { time: 20_000, memory: 1_200_000_000 },
};
const MOST_PIXELS = 40_000_000;

/** Thrown where a picture is broken, or takes too long or too much memory. */
export class UndecodableError extends Error {
  override name = 'UndecodableError';
}

/**
 * Decodes a picture in a process of its own, which is ended when it takes too long or too much memory.
 *
 * @param width in pixels that an SVG becomes, where it is wider.
 * @returns a PNG.
 * @throws UndecodableError when it cannot be decoded within its limits.
 */
export async function decodeApart(
  bytes: Buffer,
  kind: 'svg' | 'heic',
  width = 0,
  { time, memory } = LIMITS[kind],
): Promise<Buffer> {
  const program = join(
    /* turbopackIgnore: true */ process.cwd(),
    'lib',
    'images',
    'decode-program.js',
  );
  const options = [kind, width, MOST_PIXELS, memory].map(String);
  const run = spawn(process.execPath, [program, ...options], {
    // What this process was told to load is not for that one.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore'],
    killSignal: 'SIGKILL',
    timeout: time,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    run.once('error', reject);
    run.once('close', resolve);
  });
  // It may have ended before it has read all.
  run.stdin.on('error', () => {});
  run.stdin.end(bytes);
  const [png, code] = await Promise.all([buffer(run.stdout), ended]);
  if (code !== 0) throw new UndecodableError('the picture cannot be decoded within its limits');
  return png;
}
