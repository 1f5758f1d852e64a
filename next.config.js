// The configuration is TypeScript: lib/site-build/next-config.ts. A build has already bundled it as
// JavaScript (lib/cache/bundle-programs.js); otherwise tsx loads it.
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
  // tsx enables source maps for the whole process, with which every error of Next.js would be slow to create.
  process.setSourceMapsEnabled(false);
  return settings;
}

export default nextConfig;
