/**
 * Runs what needs the settings of the site. Where it fails and the settings cannot be used, they are what
 * is to be mended: each of their errors is printed with its place, without a stack. Any other error is
 * printed with its stack. Either way the process ends with 1.
 *
 * @template T
 * @param {() => Promise<T>} run
 * @param {{ isCheck?: boolean }} [options] whether it is npm run check that runs.
 * @returns {Promise<T>}
 */
export async function withSettings(run, { isCheck = false } = {}) {
  try {
    return await run();
  } catch (error) {
    const { tsImport } = await import('tsx/esm/api');
    const { printSettingProblems } = await tsImport('./check/settings/print.ts', import.meta.url);
    if (!(await printSettingProblems(isCheck))) {
      const { printThrown } = await tsImport('./print.ts', import.meta.url);
      printThrown(error);
    }
    process.exit(1);
  }
}
