import { awaitOrNull } from './await-or-null.js';

/**
 * Runs a program that needs the settings of the site. When it throws, or waits for what can never come,
 * settings that cannot be used are the likeliest cause: each of their errors is printed with its place.
 * Without such an error, what was thrown is printed with its stack. Either way the process ends with 1.
 *
 * @template T
 * @param {() => Promise<T>} run
 * @param {{ isCheck?: boolean }} [options] whether it is npm run check that runs.
 * @returns {Promise<T>}
 */
export async function runWithSettings(run, { isCheck = false } = {}) {
  try {
    const done = await awaitOrNull(run().then((value) => ({ value })));
    if (done === null) throw new Error('an await of a module never ends');
    return done.value;
  } catch (error) {
    const { tsImport } = await import('tsx/esm/api');
    const { printSettingProblems } = await tsImport('./print.ts', import.meta.url);
    if (!(await printSettingProblems(isCheck))) {
      const { printThrown } = await tsImport('../../terminal.ts', import.meta.url);
      printThrown(error);
    }
    process.exit(1);
  }
}
