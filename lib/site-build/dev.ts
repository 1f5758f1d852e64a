import { ASSETS_FOLDER } from '../build-output/assets';
import { publicProblems, thumbnailProblems } from '../check/author-files';
import { fontProblems } from '../check/settings/fonts';
import { printSettingProblems } from '../check/settings/print';
import { themeProblems } from '../check/theme';
import { unusedSiteFiles } from '../check/unused-site-files';
import { removeOtherFiles } from '../disk/remove-other-files';
import { watchFolder } from '../posts/files/watch-folder';
import { formatProblem } from '../posts/problem';
import { printError } from '../terminal';
import { bundleAssets } from './bundle-assets';
import { copyThumbnails } from './copy-thumbnails';
import { runNext } from './run-program';
import { writeFonts } from './write-fonts';

// Entry point of npm run dev. It does not check posts: the page of a post shows its errors.
if (await printSettingProblems(false)) process.exit(1);
if (await printOwnerProblems()) process.exit(1);
const missing = thumbnailProblems();
await writeAssets();
// The open page then asks for itself again (lib/preview/changes).
watchFolder('site').listeners.add(async () => {
  if (!(await printOwnerProblems())) await writeAssets();
});
for (const problem of [...publicProblems(), ...missing]) printError(`${formatProblem(problem)}\n`);
// After a change that makes site.config.ts unreadable, the server refresh of Next.js would go on with the old
// settings. With the refresh off, Next.js reloads the whole server code after each change.
const noServerRefresh = '--no-server-fast-refresh';
process.exitCode = await runNext(['dev', noServerRefresh, ...process.argv.slice(2)]);

/** Prints the problems of theme.css, fonts and unused files of the owner, and returns whether one is an error. */
async function printOwnerProblems(): Promise<boolean> {
  const problems = [...(await themeProblems()), ...(await fontProblems()), ...unusedSiteFiles()];
  for (const problem of problems) printError(`${formatProblem(problem)}\n`);
  return problems.some(({ level }) => level === 'error');
}

/** Bundles scripts and style sheets, and removes those of earlier times. */
async function writeAssets(): Promise<void> {
  const assets = [...(await bundleAssets()), ...(await writeFonts())];
  if (missing.length === 0) assets.push(...copyThumbnails());
  removeOtherFiles(ASSETS_FOLDER, new Set(assets));
}
