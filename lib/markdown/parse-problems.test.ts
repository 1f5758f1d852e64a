import { expect, test } from 'vitest';
import { ProblemsError } from '../posts/problem';
import { parseProblem, readInTime } from './parse-problems';
import { GrowthError } from './remark/limit-growth';
import { OutOfTimeError } from './time-limit';

const post = { file: 'a.md', bodyLine: 5, body: 'text' };

test.each([
  [new RangeError('Maximum call stack size exceeded'), 'a.md:5:1', 'nestedTooDeep'],
  [new OutOfTimeError(5_000), 'a.md:5:1', 'readTooSlow'],
  [new GrowthError('cells', 3), 'a.md:7:1', 'grownTooMuch'],
])('%s becomes a problem with its file and line', async (error, position, rule) => {
  const problem = parseProblem(error, post);
  expect(problem).toBeInstanceOf(ProblemsError);
  expect(problem).toMatchObject({ problems: [{ rule }] });
  expect(String(problem)).toContain(position);
  const fail = () => {
    throw new GrowthError('references', 1);
  };
  await expect(readInTime(post, fail)).rejects.toThrow('posts/a.md:5:1');
});

test('any other error is returned unchanged', async () => {
  const error = new TypeError('own');
  expect(parseProblem(error, post)).toBe(error);
  expect(await readInTime(post, () => 'read')).toBe('read');
});
