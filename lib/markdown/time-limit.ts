import { createContext, Script } from 'node:vm';
import type { VFile } from 'vfile';

/** Smallest time limit, in milliseconds. A post of 20 KB takes 0.1 s on a machine of 2020. */
const MIN_MILLISECONDS = 5_000;
/**
 * Time limit per UTF-16 code unit of a long post, in milliseconds: several times what ordinary Markdown takes.
 */
const MILLISECONDS_PER_UNIT = 0.025;
/** How many times the limit is allowed at most when other processes keep the processor busy. */
const MAX_FACTOR = 10;

/** Thrown when work takes longer than its {@link TimeLimit}. */
export class OutOfTimeError extends Error {
  override name = 'OutOfTimeError';
  /** @param milliseconds the limit. */
  constructor(readonly milliseconds: number) {
    super(`ended after ${milliseconds / 1000} s`);
  }
}

// The `timeout` of node:vm is the only API of Node.js that can interrupt synchronous JavaScript of this thread.
// It also interrupts functions from outside the context that the script calls.
const context = createContext();
const script = new Script('work()');

/**
 * The total time that all work on one text may take. Markdown parsers need quadratic time for some inputs, and
 * a clock detects those more reliably than any check of the text.
 */
export class TimeLimit {
  readonly #milliseconds: number;
  #remaining: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#remaining = milliseconds;
  }

  /**
   * Runs `work` and returns its result. Of an async function, only the part before its first `await` is
   * limited.
   *
   * @throws OutOfTimeError when the work takes longer than the remaining time; it is then interrupted.
   */
  run<T>(work: () => T): T {
    const done: { value?: { result: T } } = {};
    const start = performance.now();
    context.work = () => {
      done.value = { result: work() };
    };
    try {
      // node:vm throws on a timeout of 0.
      script.runInContext(context, { timeout: Math.max(1, Math.ceil(this.#remaining)) });
    } catch (error) {
      throw isTimeout(error) ? new OutOfTimeError(this.#milliseconds) : error;
    } finally {
      this.#remaining -= performance.now() - start;
      context.work = undefined;
    }
    if (!done.value) throw new OutOfTimeError(this.#milliseconds);
    return done.value.result;
  }
}

/**
 * Runs work on a text within the limit for its length: 5 seconds up to 200,000 UTF-16 code units, 50 seconds
 * for 2 million. If the limit was exceeded while other processes used the processor, it tries again with a
 * longer limit, so that no ordinary post fails on a busy machine.
 *
 * @param attempt starts from the beginning each time it is called.
 * @throws OutOfTimeError when the attempt used the processor for about the whole limit, or took ten times the
 * limit by the clock.
 */
export async function withinTime<T>(
  text: string,
  attempt: (limit: TimeLimit) => Promise<T>,
): Promise<T> {
  const milliseconds = Math.max(MIN_MILLISECONDS, Math.ceil(text.length * MILLISECONDS_PER_UNIT));
  for (let factor = 1; ; ) {
    const before = process.cpuUsage();
    try {
      return await attempt(new TimeLimit(milliseconds * factor));
    } catch (error) {
      if (!(error instanceof OutOfTimeError)) throw error;
      const { user, system } = process.cpuUsage(before);
      const used = (user + system) / 1000;
      const isBusy = used < milliseconds * 0.8 && factor < MAX_FACTOR;
      if (!isBusy) throw new OutOfTimeError(milliseconds);
      factor = Math.min(MAX_FACTOR, (factor * 1.2 * milliseconds) / used);
    }
  }
}

/**
 * Runs work of a plugin within `file.data.limit`, the {@link TimeLimit} of the file; without a limit if it has
 * none.
 *
 * @throws OutOfTimeError as {@link TimeLimit.run} does.
 */
export function inTime<T>({ data: { limit } }: VFile, work: () => T): T {
  return limit instanceof TimeLimit ? limit.run(work) : work();
}

/**
 * Returns a function that calls `read` outside the work that is limited. If that work were interrupted between
 * the start of a file operation and its `await`, nobody would catch the error of the operation, and Node.js
 * would end the process.
 */
export function outsideLimit<Parameters extends unknown[], Result>(
  read: (...parameters: Parameters) => Promise<Result>,
): (...parameters: Parameters) => Promise<Result> {
  return async (...parameters) => {
    await undefined;
    return read(...parameters);
  };
}

// The error comes from another realm, so that `instanceof Error` is false for it.
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
