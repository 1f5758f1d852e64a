import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build, formatMessages } from 'esbuild';

const FOLDER = resolve('.next', 'cache', 'tsuzuri', 'programs');
const ASSETS = ['.css', '.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.woff2'];

/** BudouX imports a whole DOM for what is not used of it here; loading that takes 0.2 s. */
const WITHOUT_DOM = {
  name: 'without DOM',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /^linkedom$/ }, ({ path }) => ({
      path,
      external: true,
      sideEffects: false,
    }));
  },
};

/**
 * Makes one file of JavaScript of each TypeScript module and what it imports of the project. Read
 * module by module, as by tsx, a command would start up to a second later.
 *
 * @param {string[]} modules paths in the project: `lib/cli/check.ts`.
 * @returns {Promise<string>} the folder where they are, under the same paths: `lib/cli/check.mjs`.
 */
export async function makePrograms(modules) {
  const { outputFiles, warnings } = await build({
    entryPoints: modules,
    outbase: '.',
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    // What a program imports only when it needs it may not be installed: the fonts of the cards.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
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
      // Made part of the program, so that its DOM can be left out.
      budoux: resolve('node_modules', 'budoux', 'module', 'index.js'),
    },
    plugins: [WITHOUT_DOM],
    logLevel: 'silent',
  });
  // lib/check/settings/form.ts says what is written twice, and where.
  if (warnings.some(isSettingTwice)) throw new Error('a setting is written twice');
  for (const text of await formatMessages(warnings, { kind: 'warning' })) console.warn(text);
  for (const { path, contents } of outputFiles) {
    // Whole, for another process may be about to read it.
    const draft = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, contents);
    await rename(draft, path);
  }
  return FOLDER;
}

/** @param {import('esbuild').Message} warning */
function isSettingTwice({ id, location }) {
  return id === 'duplicate-object-key' && location?.file === 'site.config.ts';
}
