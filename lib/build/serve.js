// npm start. Next.js reads PORT before the settings are read, and would go on with one that is none.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

process.env.NODE_ENV ??= 'production';
const { PORT = '' } = process.env;
// What a port is, lib/settings/environment says; it is loaded only for one that looks wrong.
if (PORT !== '' && !(/^\d+$/.test(PORT) && Number(PORT) < 65_536)) {
  await import('../../next.config.js');
}
const server = join(process.cwd(), '.next', 'server.mjs');
if (existsSync(server)) {
  await import(pathToFileURL(server).href);
} else {
  // It says that there is no build.
  process.argv.splice(2, 0, 'start');
  await import('next/dist/bin/next');
}
