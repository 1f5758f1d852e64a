import { build } from './build';
import { copySources, removeBuild } from './project';
import { randomEdits } from './random-edits';
import { differences, servedFiles } from './served-files';

/** What became of one edit. */
export interface Tried {
  name: string;
  isCompiled: boolean;
  seconds: number;
}

/** A comparison with a new build. */
export interface Compared {
  /** After so many edits. */
  after: number;
  files: number;
  faults: string[];
}

interface Options {
  edits: number;
  /** Compared with a build from nothing after so many. */
  step: number;
  random: () => number;
  /** Called after each edit, with its number and what came of it. */
  onEdit: (number: number, edit: Tried) => void;
}

/**
 * Makes random edits in a project, builds it after each, and compares it now and then with a build from
 * nothing in another folder.
 */
export async function* tryEdits(
  [project, clean]: readonly [project: string, clean: string],
  { edits, step, random, onEdit }: Options,
): AsyncGenerator<Compared> {
  const deck = randomEdits(random);
  for (let number = 1; number <= edits; number++) {
    const { name, apply } = deck.next().value;
    await apply(project, random, number);
    onEdit(number, { name, ...(await build(project)) });
    if (number % step !== 0 && number !== edits) continue;
    yield { after: number, ...(await compareWithClean(project, clean)) };
  }
}

async function compareWithClean(project: string, clean: string) {
  const wanted = await cleanBuild(project, clean);
  return { files: wanted.size, faults: differences(servedFiles(project), wanted) };
}

/** What a build from nothing, in a folder where none was before, makes of the sources of a project. */
export async function cleanBuild(project: string, clean: string) {
  removeBuild(clean);
  copySources(project, clean);
  await build(clean);
  return servedFiles(clean);
}
