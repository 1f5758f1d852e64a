/**
 * npm run prove -- growth [kB…] [--comments | --pictures]: reads hostile Markdown of growing length (12.5 to
 * 200 kB, or the given sizes) as check and build do, each pattern in a separate process, and prints the CPU
 * time and memory that each takes, or the position at which it was refused. `--comments` reads the texts as
 * comments; `--pictures` inspects and encodes hostile images instead. Fails when something exceeds the
 * limits, or when a process crashes.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { HOSTILE_PICTURES } from '../../../lib/images/testing/hostile-pictures';
import type { Outcome } from './outcome';
import { GROWTH_PATTERNS } from './patterns';

/** What is read, with the limits of CPU seconds and MB for each case. */
interface Mode {
  cases: readonly (readonly [name: string, ...rest: unknown[]])[];
  program: string;
  sizes: readonly number[];
  seconds: number;
  memory: number;
}

const args = process.argv.slice(2);
const sizes = args.map(Number).filter((size) => size > 0);
const run = promisify(execFile);

function mode(): Mode {
  if (args.includes('--pictures')) {
    const program = 'measure-picture.ts';
    return { cases: HOSTILE_PICTURES, program, sizes: [0], seconds: 5, memory: 700 };
  }
  const texts = { cases: GROWTH_PATTERNS, program: 'measure-text.ts' };
  if (args.includes('--comments')) return { ...texts, sizes: [5], seconds: 0.5, memory: 700 };
  const all = sizes.length > 0 ? sizes : [12.5, 25, 50, 100, 200];
  // More than the time limit of the site, which measures wall-clock time, retries on a busy machine, and does
  // not include all garbage collection.
  return { ...texts, sizes: all, seconds: 11, memory: 1500 };
}

const { cases, program, sizes: columns, seconds: maxSeconds, memory: maxMemory } = mode();
const as = args.includes('--comments') ? 'comment' : 'post';

/** Returns the outcomes of one case, up to the first size that was refused. */
async function outcomesOf(index: number): Promise<Outcome[]> {
  const options = ['--import', 'tsx', `e2e/proofs/growth/${program}`, String(index), as];
  const { stdout } = await run(process.execPath, [
    ...options,
    ...columns.map((size) => String(size * 1000)),
  ]);
  return stdout
    .trim()
    .split('\n')
    .map((line): Outcome => JSON.parse(line));
}

const label = (size: number) => (size === 0 ? 'longest step' : `${size} kB`);
console.log(`| | ${columns.map(label).join(' | ')} |\n|---|${'--:|'.repeat(columns.length)}`);
const exceeding: string[] = [];
const all: Outcome[][] = [];
for (const [index, [name]] of cases.entries()) {
  const outcomes = await outcomesOf(index).catch((error: unknown): Outcome[] => {
    exceeding.push(`${name}: ${String(error).split('\n')[0]}`);
    return [];
  });
  all.push(outcomes);
  const cells = columns.map((size, column) => {
    const outcome = outcomes[column];
    if (!outcome) return outcomes.length > 0 ? 'as before' : 'crashed';
    const { seconds, memory, refusal } = outcome;
    const isExceeding =
      seconds > maxSeconds || memory > maxMemory || refusal.startsWith('not encoded');
    if (isExceeding)
      exceeding.push(`${name}, ${label(size)}: ${seconds.toFixed(1)} s, ${memory} MB ${refusal}`);
    return `${seconds.toFixed(2)} s, ${memory} MB${refusal === '' ? '' : `, ${refusal}`}`;
  });
  console.log(`| ${name.replaceAll('|', '\\|')} | ${cells.join(' | ')} |`);
}

const names = new Set(cases.map(([name]) => name));
console.log(`\n${names.size} in all, ${exceeding.length} exceed the limits`);
for (const [column, size] of columns.entries()) {
  const read = all
    .flatMap((outcomes) => outcomes[column] ?? [])
    .filter(({ refusal }) => refusal === '');
  const refused = all.filter((outcomes) =>
    outcomes.slice(0, column + 1).some(({ refusal }) => refusal !== ''),
  );
  const quick = read.filter(({ seconds }) => seconds <= Math.min(5, maxSeconds));
  console.log(
    `${label(size)}: ${quick.length} of ${read.length} within ${Math.min(5, maxSeconds)} s, ${refused.length} refused with a position`,
  );
}
for (const line of exceeding) console.log(`exceeds: ${line}`);
process.exitCode = exceeding.length === 0 ? 0 : 1;
