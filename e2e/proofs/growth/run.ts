/**
 * Reads hostile Markdown of growing length as build and check do, each pattern in a process of its own, and prints
 * how many seconds of processor and MB of memory each takes, or that a limit ended it, with the place named:
 * `npm run prove -- growth`, or `npm run prove -- growth 12.5 25` for other sizes in kB. `--comments` reads the texts as comments,
 * `--pictures` looks at hostile pictures and makes their files. Ends with 1 where something takes more than it may,
 * or its process ends without an error that names it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { HOSTILE_PICTURES } from '../../../lib/images/testing/hostile-pictures';
import type { Outcome } from './outcome';
import { GROWTH_PATTERNS } from './patterns';

/** What is read, with the seconds of processor and MB that each may take. */
interface Mode {
  cases: readonly (readonly [name: string, ...rest: unknown[]])[];
  program: string;
  sizes: readonly number[];
  seconds: number;
  memory: number;
}

const given = process.argv.slice(2);
const sizes = given.map(Number).filter((size) => size > 0);
const run = promisify(execFile);

function mode(): Mode {
  if (given.includes('--pictures')) {
    const program = 'measure-picture.ts';
    return { cases: HOSTILE_PICTURES, program, sizes: [0], seconds: 5, memory: 700 };
  }
  const texts = { cases: GROWTH_PATTERNS, program: 'measure-text.ts' };
  if (given.includes('--comments')) return { ...texts, sizes: [5], seconds: 0.5, memory: 700 };
  const all = sizes.length > 0 ? sizes : [12.5, 25, 50, 100, 200];
  // The limit counts by the clock and tries again on a busy machine; garbage is collected beside and after it.
  return { ...texts, sizes: all, seconds: 11, memory: 1500 };
}

const { cases, program, sizes: columns, seconds: mostSeconds, memory: mostMemory } = mode();
const as = given.includes('--comments') ? 'comment' : 'post';

/** The outcomes of one case, up to the first size that was ended. */
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
const late: string[] = [];
const all: Outcome[][] = [];
for (const [index, [name]] of cases.entries()) {
  const outcomes = await outcomesOf(index).catch((error: unknown): Outcome[] => {
    late.push(`${name}: ${String(error).split('\n')[0]}`);
    return [];
  });
  all.push(outcomes);
  const cells = columns.map((size, at) => {
    const outcome = outcomes[at];
    if (!outcome) return outcomes.length > 0 ? 'as before' : 'crashed';
    const { seconds, memory, found } = outcome;
    const isLate = seconds > mostSeconds || memory > mostMemory || found.startsWith('not made');
    if (isLate)
      late.push(`${name}, ${label(size)}: ${seconds.toFixed(1)} s, ${memory} MB ${found}`);
    return `${seconds.toFixed(2)} s, ${memory} MB${found === '' ? '' : `, ${found}`}`;
  });
  console.log(`| ${name.replaceAll('|', '\\|')} | ${cells.join(' | ')} |`);
}

const names = new Set(cases.map(([name]) => name));
console.log(`\n${names.size} in all, ${late.length} take more than they may`);
for (const [at, size] of columns.entries()) {
  const read = all.flatMap((outcomes) => outcomes[at] ?? []).filter(({ found }) => found === '');
  const refused = all.filter((outcomes) =>
    outcomes.slice(0, at + 1).some(({ found }) => found !== ''),
  );
  const quick = read.filter(({ seconds }) => seconds <= Math.min(5, mostSeconds));
  console.log(
    `${label(size)}: ${quick.length} of ${read.length} within ${Math.min(5, mostSeconds)} s, ${refused.length} refused with their place`,
  );
}
for (const line of late) console.log(`more: ${line}`);
process.exitCode = late.length === 0 ? 0 : 1;
