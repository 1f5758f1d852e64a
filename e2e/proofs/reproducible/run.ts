import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../../../lib/testing/seeded';
import { build } from './build';
import { copySources, makeProject } from './project';
import { randomEdits } from './random-edits';
import { cleanBuild, type EditResult, tryEdits } from './try-edits';
import { type State, tryKills } from './try-kills';

// npm run prove -- reproducible [--edits 60] [--kills 20] [--seed 1]: changes a blog at random, as its author
// and its owner would, and builds it after each change. Every tenth time the served files must have the same
// bytes as after a clean build in another folder. Then builds are killed at random times: the served site
// must stay intact, and the next build must produce the same bytes as a clean build.
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
/** The number of edits between two comparisons with a clean build. */
const STEP = 10;
/**
 * The number of edits between two states. Each build that is killed leads from one state to
 * another.
 */
const EDITS_BETWEEN_STATES = 4;
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
  console.log('| edits | files | differences | with next build | seconds per build |');
  console.log('|---:|---:|---:|---:|---:|');
  let results: EditResult[] = [];
  const onEdit = (number: number, edit: EditResult) => {
    results.push(edit);
    process.stderr.write(`${number} ${edit.name} ${edit.seconds.toFixed(1)} s\n`);
  };
  const options = { edits, step: STEP, random, onEdit };
  for await (const { after, files, faults: newFaults } of tryEdits([project, clean], options)) {
    const compiled = results.filter(({ isCompiled }) => isCompiled).length;
    row(
      after,
      files,
      newFaults.length,
      `${compiled} of ${results.length}`,
      mean(results).toFixed(1),
    );
    report(newFaults);
    results = [];
  }
}

async function runKills(): Promise<void> {
  const states = [await stateOf('A')];
  for (const name of ['B', 'C']) {
    const randomEdit = randomEdits(random);
    for (let count = 1; count <= EDITS_BETWEEN_STATES; count++) {
      await randomEdit.next().value.apply(project, random, edits + states.length * 100 + count);
    }
    states.push(await stateOf(name));
  }
  // tryKills expects the current state of the project, which is the last one, first.
  const [last] = states.splice(-1);
  console.log('\n| from | to | killed | differences |');
  console.log('|---|---|---|---:|');
  for await (const result of tryKills(project, last ? [last, ...states] : [], { kills, random })) {
    const { from, to, killTime, wasRunning, faults: newFaults } = result;
    const when = killTime.kind === 'after' ? 'after' : 'while replacing, after';
    const killed = wasRunning ? `${when} ${killTime.seconds.toFixed(2)} s` : 'not: it had ended';
    row(from, to, killed, newFaults.length);
    report(newFaults);
  }
}

/** Returns the current state of the project, built in its own folder and by a clean build. */
async function stateOf(name: string): Promise<State> {
  const { seconds } = await build(project);
  const sources = mkdtempSync(join(tmpdir(), `reproducible-${name}-`));
  folders.push(sources);
  copySources(project, sources);
  return { name, sources, seconds, files: await cleanBuild(project, clean) };
}

function mean(results: readonly EditResult[]): number {
  return results.reduce((sum, { seconds }) => sum + seconds, 0) / results.length;
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function report(newFaults: readonly string[]): void {
  faults += newFaults.length;
  for (const fault of newFaults.slice(0, 20)) console.error(fault);
}
