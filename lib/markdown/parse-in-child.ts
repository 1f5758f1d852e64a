import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';
import { ProblemsError } from '../posts/problem';

/**
 * Length in UTF-16 code units up to which a text is read in this process. `npm run prove -- growth` measures that no
 * text of this length makes the process larger than about 900 MB. A text of a megabyte can take several
 * gigabytes before its time limit ends it.
 */
const MAX_LENGTH_IN_THIS_PROCESS = 50_000;
/** TeX that defines a macro. Macros can make a formula a thousand times as long as its text. */
const DEFINES_MACRO = /\\(?:[egx]?def|(?:re)?newcommand|providecommand)(?![A-Za-z])/;
/** Memory limit of the child process, in MB. */
const MAX_MEGABYTES = 1_000;
/**
 * Exit code of Node.js when the heap is full (128 + SIGABRT); on some systems it ends by the signal instead.
 */
const ABORTED = 134;

/** What the child process writes to its standard output. */
const Output = z.object({ problems: z.array(z.custom<ProblemsError['problems'][number]>()) });

/** Thrown when reading a text takes more memory than its limit. */
export class OutOfMemoryError extends Error {
  override name = 'OutOfMemoryError';
  /** @param megabytes the limit. */
  constructor(readonly megabytes: number) {
    super(`ended at ${megabytes} MB`);
  }
}

/**
 * Renders a long text in a child process with limited memory first, and discards the result. If the text took
 * all memory of this process, Node.js would abort the process, and no code could catch that. A text of up to
 * 50,000 UTF-16 code units is not checked, unless it defines TeX macros.
 *
 * @param location the file, and its line on which the Markdown begins.
 * @param megabytes memory limit of the child: 1,000, or half the heap limit of this process where that is less.
 * @throws OutOfMemoryError when rendering takes more memory.
 * @throws ProblemsError when the text cannot be rendered for another reason.
 */
export async function parseLongInChild(
  source: string,
  location: { file: string; bodyLine: number; math?: boolean },
  megabytes = Math.min(MAX_MEGABYTES, Math.floor(getHeapStatistics().heap_size_limit / 2_000_000)),
): Promise<void> {
  if (source.length <= MAX_LENGTH_IN_THIS_PROCESS && !DEFINES_MACRO.test(source)) return;
  const program = join(
    /* turbopackIgnore: true */ process.cwd(),
    'lib',
    'markdown',
    'parse-program.js',
  );
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, program], {
    // Options such as --import of this process must not load modules in the child.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // A child that ends before it has read all its input causes EPIPE here; the exit code says why it ended.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify({ source, location }));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  if (code === null || code === ABORTED) throw new OutOfMemoryError(megabytes);
  if (code !== 0) throw new Error(errors);
  const { problems } = Output.parse(JSON.parse(output));
  if (problems.length > 0) throw new ProblemsError(problems);
}
