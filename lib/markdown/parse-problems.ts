import { join } from 'node:path';
import { markdown } from '../messages/markdown';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { ProblemsError } from '../posts/problem';
import { site } from '../site';
import { OutOfMemoryError } from './parse-in-child';
import { GrowthError } from './remark/limit-growth';
import { OutOfTimeError, withinTime } from './time-limit';

/**
 * Turns an error about a limit (nesting, time, memory, growth) into a ProblemsError that names the file and
 * line.
 *
 * @param location the file, and its line on which the Markdown begins.
 * @returns any other error unchanged.
 */
export function parseProblem(
  error: unknown,
  location: { file: string; bodyLine: number },
): unknown {
  const words = markdown[site.language];
  const { file, bodyLine } = location;
  const problem = (rule: string, texts: { what: string; why: string; mend: string }, line = 1) =>
    new ProblemsError([
      { level: 'error', rule, file, line: bodyLine + line - 1, column: 1, ...texts },
    ]);
  // Deep nesting overflows the call stack of the parsers, which V8 reports as a RangeError.
  if (error instanceof RangeError) return problem('nestedTooDeep', words.tooDeep);
  if (error instanceof OutOfTimeError)
    return problem('readTooSlow', words.tooSlow(error.milliseconds / 1000));
  if (error instanceof OutOfMemoryError)
    return problem('readTooHeavy', words.tooHeavy(error.megabytes));
  if (error instanceof GrowthError)
    return problem('grownTooMuch', words.tooMuch[error.kind], error.line);
  return error;
}

/**
 * Runs `work`, which reads the Markdown of a post, within the time limit for the length of the post.
 *
 * @returns what `work` returns.
 * @throws ProblemsError when the work takes longer, or exceeds another limit of {@link parseProblem}.
 */
export async function readInTime<T>(
  post: { file: string; bodyLine: number; body: string },
  work: () => T,
): Promise<T> {
  try {
    return await withinTime(post.body, async (limit) => limit.run(work));
  } catch (error) {
    const file = displayPath(join(postsFolder(), post.file));
    throw parseProblem(error, { file, bodyLine: post.bodyLine });
  }
}
