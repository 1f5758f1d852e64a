// The program of npm start.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nextEnv from '@next/env';
import { finishReplacement, SERVER } from '../site-build/replace-output.js';
import { serveLatestBuild } from './serve-latest-build.js';

process.env.NODE_ENV ??= 'production';
// Load the .env files as `next start` does: the server reads its settings before Next.js would load them.
nextEnv.loadEnvConfig(process.cwd());
const { PORT = '' } = process.env;
// For an invalid port, next.config.js prints a message without a stack trace and ends the process. Importing it
// is slow, so it is imported only then.
if (PORT !== '' && !(/^\d+$/.test(PORT) && Number(PORT) < 65_536)) {
  // biome-ignore lint/style/noRestrictedImports: the settings of Next.js read those of the site, and report every error.
  await import('../../next.config.js');
}
finishReplacement(join(process.cwd(), '.next'));
const server = join(process.cwd(), '.next', SERVER);
if (existsSync(server)) {
  serveLatestBuild(server, join(process.cwd(), 'public', '_built', 'answers', 'build.json'));
} else {
  // Without a build, `next start` prints the error message about that.
  process.argv.splice(2, 0, 'start');
  await import('next/dist/bin/next');
}
