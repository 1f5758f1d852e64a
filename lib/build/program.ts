import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { writeWhole } from '../images/read-picture';

const FOLDER = join('.next', 'cache', 'tsuzuri', 'programs');

const ASSETS = ['.css', '.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.woff2'];

/**
 * Makes one file of JavaScript of a TypeScript module of the project and what it imports of it, for a
 * process of the build. Were they read one by one, as by tsx, each process would take a second more.
 *
 * @returns where the file is.
 */
export async function makeProgram(module: string): Promise<string> {
  const file = join(FOLDER, `${basename(module).replace(/\.\w+$/, '')}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [module],
    outfile: file,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    packages: 'external',
    // What only Next.js can make of them a page that has them will lack; lib/build/print-pages sees it.
    loader: Object.fromEntries(ASSETS.map((ending) => [ending, 'empty'])),
    // Next.js names its files for bundlers, without their ends.
    alias: { 'next/navigation': 'next/navigation.js' },
    logLevel: 'warning',
  });
  // Another build of this folder may be about to start it.
  for (const { path, contents } of outputFiles) await writeWhole(path, Buffer.from(contents));
  return file;
}
