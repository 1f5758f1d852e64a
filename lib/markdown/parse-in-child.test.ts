import { expect, test } from 'vitest';
import { ProblemsError } from '../posts/problem';
import { OutOfMemoryError, parseLongInChild } from './parse-in-child';
import { parseProblem } from './parse-problems';

const place = { file: 'a.md', bodyLine: 5 };
/** Takes several kB of memory for each of its signs. */
const dense = '[![a](b)](c)'.repeat(5_000);

test('a long text that takes more memory than it may is an error with its place', async () => {
  const error: unknown = await parseLongInChild(dense, place, 60).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OutOfMemoryError);
  const problem = parseProblem(error, place);
  expect(problem).toMatchObject({ problems: [{ rule: 'readTooHeavy' }] });
  expect(String(problem)).toContain('a.md:5:1');
}, 60_000);

test('a long text is read or refused as a short one is', async () => {
  await parseLongInChild('あいうえお、かきくけこ。\n'.repeat(5_000), place);
  const wide = `|${'a|'.repeat(600)}\n|${'-|'.repeat(600)}\n${'|b|\n'.repeat(13_000)}`;
  await expect(parseLongInChild(wide, place)).rejects.toThrow(ProblemsError);
}, 60_000);

test('an ordinary text needs no other process', async () => {
  await parseLongInChild('[![a](b)](c)'.repeat(4_000), place, 1);
});
