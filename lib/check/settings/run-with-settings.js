import { awaitOrNull } from './await-or-null.js';

/**
 * Runs a program that needs the settings of the site. When it throws, or awaits a promise that never settles,
 * invalid settings or components of the owner are the likely cause: every error of them is printed with its location.
 * When there is none, the thrown error is printed with its stack. In both cases the process exits with code 1.
 *
 * @template T
 * @param {() => Promise<T>} run
 * @param {{ isCheck?: boolean }} [options] `isCheck`: whether
 * the program is `npm run check`, which has its own report.
 * @returns {Promise<T>} the result of the program.
 */
export async function runWithSettings(run, { isCheck = false } = {}) {
  try {
    const result = await awaitOrNull(run().then((value) => ({ value })));
    if (result === null) throw new Error('an await of a module never ends');
    return result.value;
  } catch (error) {
    const { tsImport } = await import('tsx/esm/api');
    const { printSettingProblems } = await tsImport('./print.ts', import.meta.url);
    if (!(await printSettingProblems(isCheck, error))) {
      const { printThrown } = await tsImport('../../terminal.ts', import.meta.url);
      printThrown(error);
    }
    process.exit(1);
  }
}
