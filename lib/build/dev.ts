import { bundleAssets } from './assets';
import { runNext } from './next';

// npm run dev: a bad post shows its error in the page, so the posts are not checked here.
await bundleAssets(process.cwd(), { preview: true });
process.exitCode = await runNext(['dev', ...process.argv.slice(2)]);
