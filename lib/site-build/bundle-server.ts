import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { SERVER } from './replace-output.js';

/**
 * Bundles lib/server/server into one file, so that it starts without a compiler. The file also runs in the
 * standalone folder, which does not contain the other modules of this project.
 *
 * @param directory the output folder of `next build`, such as `.next`; the file is written there.
 */
export async function bundleServer(directory: string): Promise<void> {
  const outfile = join(directory, SERVER);
  const { outputFiles } = await build({
    entryPoints: [join('lib', 'server', 'server.ts')],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['next'],
    logLevel: 'error',
  });
  // The presence of this file marks the output as complete, so it must not exist before it is written completely.
  for (const { contents } of outputFiles) writeFileAtomically(outfile, contents);
}

/**
 * Bundles the server into the standalone folder, and writes the `server.js` that starts it, in place of the one
 * that Next.js writes. `server.js` gives Next.js the configuration that `next build` stored.
 *
 * @param folder `.next/standalone`.
 */
export async function bundleStandaloneServer(folder: string): Promise<void> {
  await bundleServer(join(folder, '.next'));
  const lines = [
    "import { readFileSync } from 'node:fs';",
    "import { dirname } from 'node:path';",
    "import { fileURLToPath } from 'node:url';",
    'process.chdir(dirname(fileURLToPath(import.meta.url)));',
    "process.env.NODE_ENV = 'production';",
    "const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));",
    'process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);',
    "process.argv.splice(2, 0, '-H', process.env.HOSTNAME || '0.0.0.0');",
    "await import('./.next/server.mjs');",
    '',
  ];
  await writeFile(join(folder, 'server.js'), lines.join('\n'));
}
