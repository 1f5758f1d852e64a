import { bundleAssets } from './assets';
import { runNext } from './next';
import { copyThumbnails } from './thumbnails';

// npm run dev: a bad post shows its error in the page, so the posts are not checked here.
await bundleAssets();
await copyThumbnails();
process.exitCode = await runNext(['dev', ...process.argv.slice(2)]);
