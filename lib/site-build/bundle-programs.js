import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically.js';

const FOLDER = resolve('.next', 'cache', 'tsuzuri', 'programs');

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
 * The packages that read Markdown and HTML are hundreds of files; as a part of the program they load in a third
 * of the time.
 */
const PARSERS =
  /^(?:gemoji|github-slugger|parse5|vfile|zod|(?:hast|mdast|unist)-util-.*|remark(?:-.*)?)$/;
const WITH_PARSERS = {
  name: 'with parsers',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve }) {
    // Next.js names its files for bundlers, without their ends.
    onResolve({ filter: /^next\/(?:constants|navigation)$/ }, ({ path }) => ({
      path: `${path}.js`,
      external: true,
    }));
    // Made part of the program, so that its DOM can be left out.
    onResolve({ filter: /^budoux$/ }, () => ({
      path: resolve('node_modules', 'budoux', 'module', 'index.js'),
    }));
    onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) =>
      PARSERS.test(path) || importer.includes('node_modules')
        ? undefined
        : { path, external: true },
    );
  },
};

/**
 * Makes one file of JavaScript of each TypeScript module and what it imports of the project, where any of that
 * has changed. Read module by module, as by tsx, a command would start up to a second later.
 *
 * @param {string[]} modules paths in the project: `lib/cli/check.ts`.
 * @returns {Promise<string>} the folder where they are, under the same paths: `lib/cli/check.mjs`.
 */
export async function bundlePrograms(modules) {
  const made = join(FOLDER, `${createHash('sha256').update(modules.join()).digest('hex')}.json`);
  if (await isCurrent(made)) return FOLDER;
  const start = Date.now();
  // Loaded only here: it takes longer than to look at every file.
  const { build, formatMessages } = await import('esbuild');
  const { outputFiles, warnings, metafile } = await build({
    entryPoints: modules,
    outbase: '.',
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    bundle: true,
    // What a program imports only when it needs it may not be installed: the fonts of the cards.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    plugins: [WITHOUT_DOM, WITH_PARSERS],
    logLevel: 'silent',
  });
  // lib/check/settings/config-form.ts says what is written twice, and where.
  if (warnings.some(isSettingTwice)) throw new Error('a setting is written twice');
  for (const text of await formatMessages(warnings, { kind: 'warning' })) console.warn(text);
  for (const { path, contents } of outputFiles) writeFileAtomically(path, contents);
  const inputs = [
    ...Object.keys(metafile.inputs),
    'tsconfig.json',
    'lib/site-build/bundle-programs.js',
  ];
  const stamps = await Promise.all(inputs.map(async (path) => [path, await stampOf(path, start)]));
  // Warnings are to be told each time.
  if (warnings.length === 0) writeFileAtomically(made, JSON.stringify(Object.fromEntries(stamps)));
  return FOLDER;
}

/**
 * Whether every file that programs were made of is as it was then.
 *
 * @param {string} made the file in which their times and sizes stand.
 */
async function isCurrent(made) {
  try {
    /** @type {Record<string, string>} */
    const inputs = JSON.parse(await readFile(made, 'utf8'));
    const stamps = Object.entries(inputs).map(
      async ([path, stamp]) => (await stampOf(path)) === stamp,
    );
    return (await Promise.all(stamps)).every(Boolean);
  } catch {
    // Nothing was made yet, or a file is no more.
    return false;
  }
}

/**
 * @param {string} path
 * @param {number} [before] a file that was changed since may be another one than was read.
 */
async function stampOf(path, before = Infinity) {
  const { mtimeMs, size } = await stat(path);
  return mtimeMs < before ? `${mtimeMs} ${size}` : '';
}

/** @param {import('esbuild').Message} warning */
function isSettingTwice({ id, location }) {
  return id === 'duplicate-object-key' && location?.file === 'site.config.ts';
}
