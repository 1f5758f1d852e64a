// npm run build and npm run export start here.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePrograms } from '../programs.js';
import { withSettings } from '../with-settings.js';

await withSettings(async () => {
  const programs = await makePrograms([
    'lib/build/build.ts',
    'app/_print/prepare.ts',
    'lib/build/draw-cards.ts',
    'lib/build/next-config.ts',
  ]);
  process.env.BUILD_PROGRAMS = programs;
  await import(pathToFileURL(join(programs, 'lib', 'build', 'build.mjs')).href);
});
