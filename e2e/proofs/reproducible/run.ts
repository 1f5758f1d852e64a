import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../../../lib/testing/seeded';
import { build } from './build';
import { copySources, makeProject } from './project';
import { randomEdits } from './random-edits';
import { cleanBuild, type Tried, tryEdits } from './try-edits';
import { type State, tryKills } from './try-kills';

// npm run prove -- reproducible [-- --edits 60 --kills 20 --seed 1]: changes a blog at random, as its author and its owner
// would, and builds it after each change. Every tenth time, each byte that is given out is held against a build from
// nothing in another folder. Then builds are broken off at random moments: the site served meanwhile must stay whole,
// and the next build must come to the same bytes as one from nothing.
const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '60' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const [edits, kills, seed] = [values.edits, values.kills, values.seed].map(Number) as [
  number,
  number,
  number,
];
/** Compared with a build from nothing after so many edits. */
const STEP = 10;
/** Edits between the states among which builds are broken off. */
const BETWEEN_STATES = 4;
const random = seeded(seed);
const [project, clean] = [makeProject(), makeProject()];
const folders = [project, clean];
let faults = 0;

try {
  await build(project);
  await runEdits();
  if (kills > 0) await runKills();
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
console.log(`seed ${seed}: ${faults} faults`);
if (faults > 0) process.exitCode = 1;

async function runEdits(): Promise<void> {
  console.log('| edits | files | differences | built by Next.js too | seconds a build |');
  console.log('|---:|---:|---:|---:|---:|');
  let tried: Tried[] = [];
  const onEdit = (number: number, edit: Tried) => {
    tried.push(edit);
    process.stderr.write(`${number} ${edit.name} ${edit.seconds.toFixed(1)} s\n`);
  };
  const options = { edits, step: STEP, random, onEdit };
  for await (const { after, files, faults: found } of tryEdits([project, clean], options)) {
    const compiled = tried.filter(({ isCompiled }) => isCompiled).length;
    row(after, files, found.length, `${compiled} of ${tried.length}`, mean(tried).toFixed(1));
    report(found);
    tried = [];
  }
}

async function runKills(): Promise<void> {
  const states = [await stateOf('A')];
  for (const name of ['B', 'C']) {
    const deck = randomEdits(random);
    for (let count = 1; count <= BETWEEN_STATES; count++) {
      await deck.next().value.apply(project, random, edits + states.length * 100 + count);
    }
    states.push(await stateOf(name));
  }
  // The project is as the last; the first of the list is where it stands.
  const [last] = states.splice(-1);
  console.log('\n| from | to | killed | differences |');
  console.log('|---|---|---|---:|');
  for await (const killed of tryKills(project, last ? [last, ...states] : [], { kills, random })) {
    const { from, to, moment, wasAtWork, faults: found } = killed;
    const when = moment.kind === 'after' ? 'after' : 'while replacing, after';
    const told = wasAtWork ? `${when} ${moment.seconds.toFixed(2)} s` : 'not: it was done';
    row(from, to, told, found.length);
    report(found);
  }
}

/** The project as it stands, built in its own folder and from nothing. */
async function stateOf(name: string): Promise<State> {
  const { seconds } = await build(project);
  const sources = mkdtempSync(join(tmpdir(), `reproducible-${name}-`));
  folders.push(sources);
  copySources(project, sources);
  return { name, sources, seconds, files: await cleanBuild(project, clean) };
}

function mean(tried: readonly Tried[]): number {
  return tried.reduce((sum, { seconds }) => sum + seconds, 0) / tried.length;
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function report(found: readonly string[]): void {
  faults += found.length;
  for (const fault of found.slice(0, 20)) console.error(fault);
}
