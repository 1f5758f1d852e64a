import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';
import { ProblemsError } from '../posts/problem';

/**
 * UTF-16 code units up to which no Markdown makes the process larger than about 900 MB: `npm run prove -- growth` measures it.
 * That of a megabyte can take several gigabytes within its limit of time.
 */
const ORDINARY = 50_000;
/** MB that reading one text may take. */
const MOST_MEMORY = 1_000;
/** Node.js ends with this code, or by a signal, when it has no memory left. */
const ABORTED = 134;

const Answer = z.object({ problems: z.array(z.custom<ProblemsError['problems'][number]>()) });

/** Thrown where reading a text takes more memory than it may. */
export class OutOfMemoryError extends Error {
  override name = 'OutOfMemoryError';
  /** @param megabytes what it could have taken. */
  constructor(readonly megabytes: number) {
    super(`ended at ${megabytes} MB`);
  }
}

/**
 * Reads a long text in a process of its own first, whose memory is limited: where this process has none left, nothing
 * can end the reading but the end of the process itself. An ordinary text is not looked at.
 *
 * @param place the file and the line of it on which the Markdown begins.
 * @param megabytes of memory: half of what this process may have where that is less than 1 GB.
 * @throws OutOfMemoryError when reading it takes more.
 * @throws ProblemsError when it cannot be read for another reason.
 */
export async function parseLongInChild(
  source: string,
  place: { file: string; bodyLine: number; math?: boolean },
  megabytes = Math.min(MOST_MEMORY, Math.floor(getHeapStatistics().heap_size_limit / 2_000_000)),
): Promise<void> {
  if (source.length <= ORDINARY) return;
  const program = join(
    /* turbopackIgnore: true */ process.cwd(),
    'lib',
    'markdown',
    'parse-program.js',
  );
  const run = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, program], {
    // What this process was told to load is not for that one.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    run.once('error', reject);
    run.once('close', resolve);
  });
  // It may have ended before it has read all.
  run.stdin.on('error', () => {});
  run.stdin.end(JSON.stringify({ source, place }));
  const [answer, errors, code] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  if (code === null || code === ABORTED) throw new OutOfMemoryError(megabytes);
  if (code !== 0) throw new Error(errors);
  const { problems } = Answer.parse(JSON.parse(answer));
  if (problems.length > 0) throw new ProblemsError(problems);
}
