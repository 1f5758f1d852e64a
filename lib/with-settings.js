/**
 * Runs what needs the settings of the site. Where it fails, or waits for what can no longer come, and the settings cannot be used, they are what
 * is to be mended: each of their errors is printed with its place, without a stack. Any other error is
 * printed with its stack. Either way the process ends with 1.
 *
 * @template T
 * @param {() => Promise<T>} run
 * @param {{ isCheck?: boolean }} [options] whether it is npm run check that runs.
 * @returns {Promise<T>}
 */
export async function withSettings(run, { isCheck = false } = {}) {
  let onEnd = () => {};
  /** @type {Promise<never>} */
  const ended = new Promise((_, reject) => {
    // Nothing is left to run, and an await has not ended. Node.js would exit with 13 without a word.
    onEnd = () => reject(new Error('an await of a module never ends'));
    process.once('beforeExit', onEnd);
  });
  try {
    return await Promise.race([run(), ended]);
  } catch (error) {
    const { tsImport } = await import('tsx/esm/api');
    const { printSettingProblems } = await tsImport('./check/settings/print.ts', import.meta.url);
    if (!(await printSettingProblems(isCheck))) {
      const { printThrown } = await tsImport('./print.ts', import.meta.url);
      printThrown(error);
    }
    process.exit(1);
  } finally {
    process.off('beforeExit', onEnd);
  }
}
