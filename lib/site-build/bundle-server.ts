import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { SERVER } from './replace-output.js';

/**
 * Makes one file of lib/server/server, so that it starts without a compiler, and in the folder for
 * containers, where nothing else of this project is.
 *
 * @param directory the finished build, `.next`.
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
  // It says that the output is whole, so it must be so itself.
  for (const { contents } of outputFiles) writeFileAtomically(outfile, contents);
}

/**
 * The program that starts the server in the folder for containers, in place of that of Next.js: its
 * settings are in the build already.
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
