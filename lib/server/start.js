// npm start.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nextEnv from '@next/env';
import { finishReplacement, SERVER } from '../site-build/replace-output.js';
import { serveLatestBuild } from './serve-latest-build.js';

process.env.NODE_ENV ??= 'production';
// As `next start` does; the server asks for settings before Next.js is there to read the files.
nextEnv.loadEnvConfig(process.cwd());
const { PORT = '' } = process.env;
// For one that cannot be used, reading the settings ends with an error that says so, without a stack.
// They are read here only then, for that takes time.
if (PORT !== '' && !(/^\d+$/.test(PORT) && Number(PORT) < 65_536)) {
  // biome-ignore lint/style/noRestrictedImports: the settings of Next.js read those of the site, and report every error.
  await import('../../next.config.js');
}
finishReplacement(join(process.cwd(), '.next'));
const server = join(process.cwd(), '.next', SERVER);
if (existsSync(server)) {
  serveLatestBuild(server, join(process.cwd(), 'public', '_built', 'answers', 'build.json'));
} else {
  // It says that there is no build.
  process.argv.splice(2, 0, 'start');
  await import('next/dist/bin/next');
}
