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
 * The error that names the file of a text which could not be read within its limits.
 *
 * @param place the file and the line of it on which the Markdown begins.
 * @returns any other error as it is.
 */
export function parseProblem(error: unknown, place: { file: string; bodyLine: number }): unknown {
  const words = markdown[site.language];
  const { file, bodyLine } = place;
  const problem = (rule: string, of: { what: string; why: string; mend: string }, line = 1) =>
    new ProblemsError([
      { level: 'error', rule, file, line: bodyLine + line - 1, column: 1, ...of },
    ]);
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
 * Runs work that reads the Markdown of a post within the limit for its length.
 *
 * @throws ProblemsError where the limit ends it.
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
