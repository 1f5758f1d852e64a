import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Maximum processor time (milliseconds) and memory (bytes) of the child process for one picture. A HEIC of a
 * phone has up to 48 megapixels, which need 650 MB of memory, and six seconds when they are only slightly
 * compressed.
 */
const LIMITS = {
  svg: { time: 3_500, memory: 500_000_000 },
  heic: { time: 10_000, memory: 700_000_000 },
};
/** Maximum number of pixels of an SVG that is rasterized. */
const MAX_PIXELS = 40_000_000;
/**
 * The child may run for this many times its maximum processor time, because other processes may occupy the
 * processor.
 */
const WALL_CLOCK_FACTOR = 10;

/** Thrown when a picture is broken, or exceeds the limits of time or memory. */
export class UndecodableError extends Error {
  override name = 'UndecodableError';
  /** @param isOverLimit whether the child process was killed because it exceeded a limit. */
  constructor(readonly isOverLimit: boolean) {
    super('the picture cannot be decoded within its limits');
  }
}

/**
 * Decodes a picture in a child process, which is killed when it exceeds the limits of time or memory.
 *
 * @param width maximum width in pixels to which an SVG is rasterized; ignored for HEIC.
 * @returns a PNG.
 * @throws UndecodableError when the picture cannot be decoded within the limits.
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
    const options = [kind, width, MAX_PIXELS, memory, time, file].map(String);
    const child = spawn(process.execPath, [program, ...options], {
      // NODE_OPTIONS of this process may preload modules that the child does not need.
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['pipe', 'ignore', 'ignore'],
      killSignal: 'SIGKILL',
      timeout: time * WALL_CLOCK_FACTOR,
    });
    const exited = new Promise<{ code: number | null }>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code }));
    });
    // Ignore EPIPE: the child may exit before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
    const { code } = await exited;
    // The exit code is null when a signal killed the child.
    if (code !== 0) throw new UndecodableError(code === null);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
