import { expect, test } from 'vitest';
import { ProblemsError } from '../posts/problem';
import { OutOfMemoryError, parseLongInChild } from './parse-in-child';
import { parseProblem } from './parse-problems';

const location = { file: 'a.md', bodyLine: 5 };
/** Parsing takes several kB of memory per character. */
const dense = '[![a](b)](c)'.repeat(5_000);

test('a long text that takes too much memory is an error with its file and line', async () => {
  const error: unknown = await parseLongInChild(dense, location, 60).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OutOfMemoryError);
  const problem = parseProblem(error, location);
  expect(problem).toMatchObject({ problems: [{ rule: 'readTooHeavy' }] });
  expect(String(problem)).toContain('a.md:5:1');
}, 60_000);

test('a long text succeeds or fails as a short one does', async () => {
  await parseLongInChild('あいうえお、かきくけこ。\n'.repeat(5_000), location);
  const wide = `|${'a|'.repeat(600)}\n|${'-|'.repeat(600)}\n${'|b|\n'.repeat(13_000)}`;
  await expect(parseLongInChild(wide, location)).rejects.toThrow(ProblemsError);
}, 60_000);

test('a short text that defines TeX macros is checked too', async () => {
  const macros = `$$\n\\def\\a{${'x'.repeat(20_000)}}${'\\a '.repeat(990)}\n$$`;
  await expect(parseLongInChild(macros, location, 100)).rejects.toThrow(OutOfMemoryError);
}, 60_000);

test('a short text is not checked in a child process', async () => {
  await parseLongInChild('[![a](b)](c)'.repeat(4_000), location, 1);
});
