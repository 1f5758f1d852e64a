// npm run build and npm run export start here.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nextEnv from '@next/env';
import { makePrograms } from '../programs.js';
import { withSettings } from '../with-settings.js';

// As `next build` does, of which this is a part.
process.env.NODE_ENV = 'production';
nextEnv.loadEnvConfig(process.cwd());
if (process.argv.includes('--clean')) {
  // What is served stays until all is made anew.
  for (const name of ['cache', 'build.json']) {
    rmSync(join('.next', name), { recursive: true, force: true });
  }
}

await withSettings(async () => {
  const programs = await makePrograms([
    'lib/build/build.ts',
    'app/_print/print.ts',
    'lib/build/draw-cards.ts',
    'lib/build/next-config.ts',
  ]);
  process.env.BUILD_FOLDER = programs;
  await import(pathToFileURL(join(programs, 'lib', 'build', 'build.mjs')).href);
});
