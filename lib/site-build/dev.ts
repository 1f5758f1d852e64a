import { ASSETS_FOLDER } from '../build-output/assets';
import { publicProblems, thumbnailProblems } from '../check/author-files';
import { printSettingProblems } from '../check/settings/print';
import { removeOtherFiles } from '../disk/remove-other-files';
import { formatProblem } from '../posts/problem';
import { printError } from '../terminal';
import { bundleAssets } from './bundle-assets';
import { copyThumbnails } from './copy-thumbnails';
import { runNext } from './run-program';

// Entry point of npm run dev. It does not check posts: the page of a post shows its errors.
if (await printSettingProblems(false)) process.exit(1);
const assets = await bundleAssets();
const missing = thumbnailProblems();
if (missing.length === 0) assets.push(...copyThumbnails());
removeOtherFiles(ASSETS_FOLDER, new Set(assets));
for (const problem of [...publicProblems(), ...missing]) printError(`${formatProblem(problem)}\n`);
// After a change that makes site.config.ts unreadable, the server refresh of Next.js would go on with the old
// settings. With the refresh off, Next.js reloads the whole server code after each change.
const noServerRefresh = '--no-server-fast-refresh';
process.exitCode = await runNext(['dev', noServerRefresh, ...process.argv.slice(2)]);
