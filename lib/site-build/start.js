// Entry point of npm run build and npm run export.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nextEnv from '@next/env';
import { bundlePrograms } from '../cache/bundle-programs.js';
import { runWithSettings } from '../check/settings/run-with-settings.js';

// Sets the environment as `next build` does, so that the programs of the build see the same variables.
process.env.NODE_ENV = 'production';
nextEnv.loadEnvConfig(process.cwd());
// With --clean, lib/site-build/build also lets Next.js compile everything again.
if (process.argv.includes('--clean')) {
  rmSync(join('.next', 'cache'), { recursive: true, force: true });
}

await runWithSettings(async () => {
  const programs = await bundlePrograms([
    'lib/site-build/build.ts',
    'app/_prerender/prerender.ts',
    'lib/site-build/draw-cards.ts',
    'lib/site-build/next-config.ts',
  ]);
  process.env.BUILD_FOLDER = programs;
  await import(pathToFileURL(join(programs, 'lib', 'site-build', 'build.mjs')).href);
});
