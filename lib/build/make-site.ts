import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assetText } from '../assets';
import { build as words } from '../messages/build';
import { print, printError } from '../print';
import { SAMPLE_PAGES } from '../sample-pages';
import { site } from '../site';
import { madeStyleSheets } from '../style-sheets';
import { putBuiltFiles } from './built-files';
import { exportFiles } from './export';
import { setAsideFormerOutput } from './former-output';
import { leanPages } from './lean';
import { printPages } from './print-pages';
import { readPrintedPages, SAMPLES } from './printed-pages';
import { runNext } from './run';
import { removeEnvironmentFiles, STANDALONE_FOLDER } from './standalone';
import { traceReadPages } from './trace';
import { writeServer, writeStandaloneServer } from './write-server';

/**
 * The second part of npm run build, after lib/build/prepare: `next build`, and what is done to its
 * output.
 *
 * @param isExport whether the folder of plain files is written too.
 * @returns an exit code.
 * @throws UnknownScriptError where Next.js wrote what this build does not know.
 */
export async function makeSite(isExport: boolean): Promise<number> {
  const former = await setAsideFormerOutput('.next');
  try {
    // Set to nothing by e2e/reproducible, which compares the two.
    const isPrinted = process.env[SAMPLE_PAGES] !== '' && existsSync(SAMPLES);
    const samples = isPrinted ? SAMPLES : undefined;
    const code = (await makePages(samples)) ?? (await makePages());
    if (code !== 0) return code ?? 1;
    await traceReadPages('.next');
    await putBuild(isExport);
    return 0;
  } finally {
    await rm(former, { recursive: true, force: true });
  }
}

/**
 * Lets Next.js build the site, takes its scripts out of the pages, and prints the pages of which it
 * made samples only.
 *
 * @param samples the file of their paths; without it, Next.js makes every page.
 * @returns the exit code of Next.js; `undefined` where the pages could not be printed.
 */
async function makePages(samples?: string): Promise<number | undefined> {
  process.env[SAMPLE_PAGES] = samples ?? '';
  const code = await runNext(['build']);
  if (code !== 0) return code;
  if (process.env.STANDALONE) await removeEnvironmentFiles(STANDALONE_FOLDER);
  const styleSheets = madeStyleSheets();
  const ours = {
    basePath: site.basePath,
    inline: new Set([assetText('theme-early.js')]),
    styleSheets,
  };
  // A server of its own, for the Dockerfile, has copies of the pages.
  const copies = process.env.STANDALONE ? [join(STANDALONE_FOLDER, '.next')] : [];
  const { pages, before, after } = await leanPages('.next', ours);
  for (const copy of copies) await leanPages(copy, ours);
  print(words[site.language].lean(pages, kilobytes(before), kilobytes(after)));
  if (samples === undefined) return 0;
  for (const folder of ['.next', ...copies]) {
    const printed = await printPages(folder, readPrintedPages(), styleSheets);
    if (printed === undefined) {
      printError(words[site.language].notPrinted);
      return undefined;
    }
    if (folder === '.next') print(words[site.language].printed(printed));
  }
  return 0;
}

/** Puts the build where servers look for it. */
async function putBuild(isExport: boolean): Promise<void> {
  await putBuiltFiles('.next');
  await writeServer('.next');
  if (process.env.STANDALONE) {
    await putBuiltFiles('.next', STANDALONE_FOLDER);
    await writeStandaloneServer(STANDALONE_FOLDER);
  }
  if (isExport) {
    print(words[site.language].exported(await exportFiles('.next', 'out'), 'out/'));
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
