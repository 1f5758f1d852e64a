import { createContext, Script } from 'node:vm';
import type { VFile } from 'vfile';

/** Milliseconds that a post of any length may take. Posts of 20 KB take 0.1 s on a machine of 2020. */
const LEAST = 5_000;
/** Milliseconds for each UTF-16 code unit of long posts: several times what ordinary Markdown takes. */
const FOR_EACH_CHARACTER = 0.025;
/** How many times as long work may take where other programs use the processor. */
const MOST_PATIENCE = 10;

/** Thrown where work took longer than its {@link TimeLimit}. */
export class OutOfTimeError extends Error {
  override name = 'OutOfTimeError';
  /** @param milliseconds what the work could have taken. */
  constructor(readonly milliseconds: number) {
    super(`ended after ${milliseconds / 1000} s`);
  }
}

// The one interface of Node.js that ends JavaScript of this thread while it runs: it also ends what the script calls.
const context = createContext();
const script = new Script('work()');

/**
 * The time that all work on one text may take together. The parsers of Markdown have inputs whose reading
 * grows with the square of their length, which no look at the text finds as reliably as a clock does.
 */
export class TimeLimit {
  readonly #milliseconds: number;
  #left: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#left = milliseconds;
  }

  /**
   * Runs `work` and returns what it does. Of an async function, what runs before its first `await` counts.
   *
   * @throws OutOfTimeError when it takes longer than is left; it is ended within its loop.
   */
  run<T>(work: () => T): T {
    const done: { value?: { result: T } } = {};
    const start = performance.now();
    context.work = () => {
      done.value = { result: work() };
    };
    try {
      // A limit of 0 would be refused.
      script.runInContext(context, { timeout: Math.max(1, Math.ceil(this.#left)) });
    } catch (error) {
      throw isTimeout(error) ? new OutOfTimeError(this.#milliseconds) : error;
    } finally {
      this.#left -= performance.now() - start;
      context.work = undefined;
    }
    if (!done.value) throw new OutOfTimeError(this.#milliseconds);
    return done.value.result;
  }
}

/**
 * Runs work on a text within the limit for its length: 5 seconds up to 200,000 UTF-16 code units, 50 for 2
 * million. Where the limit ends it and the processor was busy with other programs, it is tried again with as much
 * more time, so that a loaded machine refuses no honest post.
 *
 * @param attempt starts from the beginning each time.
 * @throws OutOfTimeError where it took the time of the limit from the processor, or ten times as long by the clock.
 */
export async function withinTime<T>(
  text: string,
  attempt: (limit: TimeLimit) => Promise<T>,
): Promise<T> {
  const milliseconds = Math.max(LEAST, Math.ceil(text.length * FOR_EACH_CHARACTER));
  for (let patience = 1; ; ) {
    const before = process.cpuUsage();
    try {
      return await attempt(new TimeLimit(milliseconds * patience));
    } catch (error) {
      if (!(error instanceof OutOfTimeError)) throw error;
      const { user, system } = process.cpuUsage(before);
      const used = (user + system) / 1000;
      const isBusy = used < milliseconds * 0.8 && patience < MOST_PATIENCE;
      if (!isBusy) throw new OutOfTimeError(milliseconds);
      patience = Math.min(MOST_PATIENCE, (patience * 1.2 * milliseconds) / used);
    }
  }
}

/** Runs some work of a plugin within `file.data.limit`, the {@link TimeLimit} of its file, where it has one. */
export function inTime<T>({ data: { limit } }: VFile, work: () => T): T {
  return limit instanceof TimeLimit ? limit.run(work) : work();
}

// It is no Error of this context.
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
