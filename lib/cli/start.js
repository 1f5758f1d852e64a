// Starts a command of this folder: `node lib/cli/start.js new` bundles new.ts and runs it in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePrograms } from '../cache/bundle-programs.js';
import { runWithSettings } from '../check/settings/run-with-settings.js';

const [name] = process.argv.splice(2, 1);
await runWithSettings(
  async () => {
    const programs = await bundlePrograms([`lib/cli/${name}.ts`]);
    await import(pathToFileURL(join(programs, 'lib', 'cli', `${name}.mjs`)).href);
  },
  { isCheck: name === 'check' },
);
