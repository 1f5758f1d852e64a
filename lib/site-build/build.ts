import { readBuildRecord } from '../build-output/build-record';
import { commentsAvailability } from '../comments/availability';
import { build as words } from '../messages/build';
import { commentsCli } from '../messages/comments-cli';
import { site } from '../site';
import { print, printError, printThrown } from '../terminal';
import { exportFiles } from './export-files';
import { compileServer, isNextCurrent, removeDraftOutput, removeOutput } from './next-build';
import { publishSite } from './publish-site';
import { runProgram } from './run-program';

// The main program of npm run build. --export also writes the folder of plain files; --clean compiles the
// server code even if it is unchanged. The files that are being served do not change until the whole new site
// is complete. With --prepare, the program makes everything but does not start Next.js: it is run with this
// option by lib/site-build/next-config when somebody calls `next build` directly.
try {
  process.exitCode = await build();
} catch (error) {
  printThrown(error);
  process.exitCode = 1;
}

async function build(): Promise<number> {
  const isExport = process.argv.includes('--export');
  const comments = commentsAvailability(site, process.env);
  if (comments === 'noDatabase') printError(commentsCli[site.language].noDatabaseOnVercel);
  if (comments === 'on' && isExport) printError(commentsCli[site.language].noServer);
  removeDraftOutput();
  const code = (await runProgram('app/_prerender/prerender')) || (await makeSite());
  if (code !== 0) return code;
  if (isExport) print(words[site.language].exported(await exportFiles('out'), 'out/'));
  return 0;
}

/**
 * Compiles the server code if it has changed (never with --prepare), and publishes the whole site.
 *
 * @returns the exit code.
 */
async function makeSite(): Promise<number> {
  const fingerprint = readBuildRecord()?.nextFingerprint ?? '';
  const isPreparation = process.argv.includes('--prepare');
  const isClean = process.argv.includes('--clean');
  if (isPreparation) removeOutput();
  if (isPreparation || (!isClean && isNextCurrent(fingerprint))) {
    publishSite();
    return 0;
  }
  return compileServer(publishSite);
}
