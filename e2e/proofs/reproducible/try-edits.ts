import { build } from './build';
import { copySources, removeBuild } from './project';
import { randomEdits } from './random-edits';
import { differences, servedFiles } from './served-files';

/** The result of the build after one edit. */
export interface EditResult {
  name: string;
  isCompiled: boolean;
  seconds: number;
}

/** The result of a comparison with a clean build. */
export interface Comparison {
  /** The number of edits before the comparison. */
  after: number;
  files: number;
  faults: string[];
}

interface Options {
  edits: number;
  /** The number of edits between two comparisons. */
  step: number;
  random: () => number;
  /** Called after each edit and its build. */
  onEdit: (number: number, edit: EditResult) => void;
}

/**
 * Makes random edits in a project, builds it after each, and yields comparisons with clean builds.
 *
 * @param folders the project, and the folder of the clean builds.
 */
export async function* tryEdits(
  [project, clean]: readonly [project: string, clean: string],
  { edits, step, random, onEdit }: Options,
): AsyncGenerator<Comparison> {
  const randomEdit = randomEdits(random);
  for (let number = 1; number <= edits; number++) {
    const { name, apply } = randomEdit.next().value;
    await apply(project, random, number);
    onEdit(number, { name, ...(await build(project)) });
    if (number % step !== 0 && number !== edits) continue;
    yield { after: number, ...(await compareWithClean(project, clean)) };
  }
}

async function compareWithClean(project: string, clean: string) {
  const expected = await cleanBuild(project, clean);
  return { files: expected.size, faults: differences(servedFiles(project), expected) };
}

/**
 * Removes the build in the folder `clean`, copies the sources of the project there, builds them,
 * and returns the served files.
 */
export async function cleanBuild(project: string, clean: string) {
  removeBuild(clean);
  copySources(project, clean);
  await build(clean);
  return servedFiles(clean);
}
