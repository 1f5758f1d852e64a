import { bundleAssets } from './assets';
import { runNext } from './next';
import { servePictures } from './picture-server';

// npm run dev: a bad post shows its error in the page, so the posts are not checked here.
await bundleAssets();
process.env.PICTURES_PORT = String(await servePictures());
process.exitCode = await runNext(['dev', ...process.argv.slice(2)]);
