// The settings are TypeScript, beside the build that relies on them: lib/site-build/next-config.ts. A
// build has made JavaScript of them already (lib/site-build/bundle-programs.js).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runWithSettings } from './lib/check/settings/run-with-settings.js';

const programs = process.env.BUILD_FOLDER;
const { nextConfig } = await runWithSettings(() =>
  programs
    ? import(pathToFileURL(join(programs, 'lib', 'site-build', 'next-config.mjs')).href)
    : readTypeScript(),
);

async function readTypeScript() {
  const { tsImport } = await import('tsx/esm/api');
  const settings = await tsImport('./lib/site-build/next-config.ts', import.meta.url);
  // tsx turns source maps on for the whole process; each error Next.js makes then reads them.
  process.setSourceMapsEnabled(false);
  return settings;
}

export default nextConfig;
