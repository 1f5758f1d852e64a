import { ASSETS_FOLDER } from '../assets';
import { publicProblems, thumbnailProblems } from '../check/author-files';
import { printSettingProblems } from '../check/settings/print';
import { formatProblem } from '../posts/problem';
import { printError } from '../print';
import { removeOthers } from '../remove-others';
import { bundleAssets } from './assets';
import { runNext } from './run';
import { copyThumbnails } from './thumbnails';

// npm run dev: a bad post shows its error in the page, so the posts are not checked here.
if (await printSettingProblems(false)) process.exit(1);
const assets = await bundleAssets();
const missing = thumbnailProblems();
if (missing.length === 0) assets.push(...copyThumbnails());
removeOthers(ASSETS_FOLDER, new Set(assets));
for (const problem of [...publicProblems(), ...missing]) printError(`${formatProblem(problem)}\n`);
// Refreshed in place, the server would go on with the old site.config.ts after one it cannot read.
const whole = '--no-server-fast-refresh';
process.exitCode = await runNext(['dev', whole, ...process.argv.slice(2)]);
