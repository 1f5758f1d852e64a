import { ASSETS_FOLDER } from '../build-output/assets';
import { publicProblems, thumbnailProblems } from '../check/author-files';
import { printSettingProblems } from '../check/settings/print';
import { removeOtherFiles } from '../disk/remove-other-files';
import { formatProblem } from '../posts/problem';
import { printError } from '../terminal';
import { bundleAssets } from './bundle-assets';
import { copyThumbnails } from './copy-thumbnails';
import { runNext } from './run-program';

// npm run dev: a bad post shows its error in the page, so the posts are not checked here.
if (await printSettingProblems(false)) process.exit(1);
const assets = await bundleAssets();
const missing = thumbnailProblems();
if (missing.length === 0) assets.push(...copyThumbnails());
removeOtherFiles(ASSETS_FOLDER, new Set(assets));
for (const problem of [...publicProblems(), ...missing]) printError(`${formatProblem(problem)}\n`);
// Refreshed in place, the server would go on with the old site.config.ts after one it cannot read.
const whole = '--no-server-fast-refresh';
process.exitCode = await runNext(['dev', whole, ...process.argv.slice(2)]);
