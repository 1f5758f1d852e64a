import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Milliseconds of the processor and bytes of memory for the process of one picture. A HEIC of a phone has up to 48
 * megapixels, which take 650 MB, and six seconds where they are compressed little.
 */
const LIMITS = {
  svg: { time: 3_500, memory: 500_000_000 },
  heic: { time: 10_000, memory: 700_000_000 },
};
const MOST_PIXELS = 40_000_000;
/** By the clock, a process that other programs leave little of the processor may take so many times as long. */
const PATIENCE = 10;

/** Thrown where a picture is broken, or takes too long or too much memory. */
export class UndecodableError extends Error {
  override name = 'UndecodableError';
  /** @param isOverLimit whether it took too much, so that its process was ended. */
  constructor(readonly isOverLimit: boolean) {
    super('the picture cannot be decoded within its limits');
  }
}

/**
 * Decodes a picture in a process of its own, which is ended when it takes too long or too much memory.
 *
 * @param width in pixels that an SVG becomes, where it is wider.
 * @returns a PNG.
 * @throws UndecodableError when it cannot be decoded within its limits.
 */
export async function decodeInChild(
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
  const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-picture-'));
  try {
    const file = join(folder, 'decoded.png');
    const options = [kind, width, MOST_PIXELS, memory, time, file].map(String);
    const run = spawn(process.execPath, [program, ...options], {
      // What this process was told to load is not for that one.
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['pipe', 'ignore', 'ignore'],
      killSignal: 'SIGKILL',
      timeout: time * PATIENCE,
    });
    const ended = new Promise<{ code: number | null }>((resolve, reject) => {
      run.once('error', reject);
      run.once('close', (code) => resolve({ code }));
    });
    // It may have ended before it has read all.
    run.stdin.on('error', () => {});
    run.stdin.end(bytes);
    const { code } = await ended;
    // Ended by a signal, it has no code.
    if (code !== 0) throw new UndecodableError(code === null);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
