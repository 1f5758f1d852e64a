// npm run build and npm run export start here: of each program of a build, TypeScript, one file of
// JavaScript is made, and the first is run. Read module by module, as by tsx, each would take half a
// second more.
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PROGRAMS = ['lib/build/build.ts', 'app/_print/prepare.ts', 'lib/build/draw-cards.ts'];
const SETTINGS = 'lib/build/next-config.ts';
const ASSETS = ['.css', '.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.woff2'];

const folder = resolve('.next', 'cache', 'tsuzuri', 'programs');
const { outputFiles } = await build({
  entryPoints: [...PROGRAMS, SETTINGS],
  outdir: folder,
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  write: false,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  packages: 'external',
  // What only Next.js can make of them a page that has them will lack; lib/build/print-pages sees it.
  loader: Object.fromEntries(ASSETS.map((ending) => [ending, 'empty'])),
  alias: {
    // Next.js names its files for bundlers, without their ends.
    'next/constants': 'next/constants.js',
    'next/navigation': 'next/navigation.js',
    // Whole, it loads an HTML parser of its own, which takes a quarter of a second.
    budoux: resolve('node_modules', 'budoux', 'module', 'index.js'),
  },
  logLevel: 'warning',
});
await mkdir(folder, { recursive: true });
for (const { path, contents } of outputFiles) {
  // Whole, for another build of this project may be about to read it.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}
process.env.BUILD_PROGRAMS = folder;
await import(pathToFileURL(join(folder, 'build.mjs')).href);
