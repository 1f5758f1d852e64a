import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically.js';

const FOLDER = resolve('.next', 'cache', 'tsuzuri', 'programs');

/** BudouX imports linkedom, a DOM implementation that we never use; loading it takes 0.2 s. */
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
 * The packages that parse Markdown and HTML consist of hundreds of files. Bundled into the program, they load
 * in a third of the time.
 */
const PARSERS =
  /^(?:gemoji|github-slugger|parse5|vfile|zod|(?:hast|mdast|unist)-util-.*|remark(?:-.*)?)$/;
const WITH_PARSERS = {
  name: 'with parsers',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve }) {
    // Node.js needs the file extension, which Next.js omits in the import paths that it documents.
    onResolve({ filter: /^next\/(?:constants|navigation)$/ }, ({ path }) => ({
      path: `${path}.js`,
      external: true,
    }));
    // Bundles BudouX, so that WITHOUT_DOM can drop its import of linkedom.
    onResolve({ filter: /^budoux$/ }, () => ({
      path: resolve('node_modules', 'budoux', 'module', 'index.js'),
    }));
    onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) =>
      // tsconfig.json resolves @site to a file of the project.
      PARSERS.test(path) || path.startsWith('@site/') || importer.includes('node_modules')
        ? undefined
        : { path, external: true },
    );
  },
};

/**
 * Bundles each TypeScript module, with everything it imports from this project, into one JavaScript file.
 * Does nothing if no source file has changed. If tsx loaded the modules one by one, a command would start up to a
 * second later.
 *
 * @param {string[]} modules paths in the project: `lib/cli/check.ts`.
 * @returns {Promise<string>} the folder of the bundles, which have the same paths in it: `lib/cli/check.mjs`.
 * @throws {Error} when site.config.ts contains the same key twice, or when esbuild reports an error.
 */
export async function bundlePrograms(modules) {
  // Each list of modules has a folder of its own, because the shared code that esbuild moves to chunks depends
  // on the whole list.
  const folder = join(
    FOLDER,
    createHash('sha256').update(modules.join()).digest('hex').slice(0, 16),
  );
  const stampsFile = join(folder, 'inputs.json');
  if (await isCurrent(stampsFile)) return folder;
  const start = Date.now();
  // Imported only here: loading esbuild takes longer than checking every file for changes.
  const { build, formatMessages } = await import('esbuild');
  const { outputFiles, warnings, metafile } = await build({
    entryPoints: modules,
    outbase: '.',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    bundle: true,
    // Puts dynamically imported modules into separate files. They may import a package that is not installed,
    // such as the fonts of the cards.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    plugins: [WITHOUT_DOM, WITH_PARSERS],
    logLevel: 'silent',
  }).catch((error) => {
    // Its message has the file, line and column of each mistake. Its stack has only functions of esbuild.
    const { message, errors } = error;
    throw Object.assign(new Error(message), { stack: message, errors });
  });
  // This message does not name the key: lib/check/settings/config-form reports the key and its position.
  if (warnings.some(isSettingTwice)) throw new Error('a setting is written twice');
  for (const text of await formatMessages(warnings, { kind: 'warning' })) console.warn(text);
  for (const { path, contents } of outputFiles) writeFileAtomically(path, contents);
  const inputs = [...Object.keys(metafile.inputs), 'tsconfig.json', 'lib/cache/bundle-programs.js'];
  const stamps = await Promise.all(inputs.map(async (path) => [path, await stampOf(path, start)]));
  // After a warning the stamps are not stored, so that the next run bundles again and repeats the warning.
  if (warnings.length === 0)
    writeFileAtomically(stampsFile, JSON.stringify(Object.fromEntries(stamps)));
  return folder;
}

/**
 * Whether every source file of the bundles is unchanged.
 *
 * @param {string} stampsFile JSON file with the modification time and size of each source file.
 */
async function isCurrent(stampsFile) {
  try {
    /** @type {Record<string, string>} */
    const inputs = JSON.parse(await readFile(stampsFile, 'utf8'));
    const stamps = Object.entries(inputs).map(
      async ([path, stamp]) => (await stampOf(path)) === stamp,
    );
    return (await Promise.all(stamps)).every(Boolean);
  } catch {
    // There are no bundles yet, or a source file no longer exists.
    return false;
  }
}

/**
 * Modification time and size of a file, or '' if it was modified at or after the time `before`.
 *
 * @param {string} path
 * @param {number} [before] when esbuild started, in milliseconds. If the file changed later, esbuild may have
 * read another version of it.
 */
async function stampOf(path, before = Infinity) {
  const { mtimeMs, size } = await stat(path);
  return mtimeMs < before ? `${mtimeMs} ${size}` : '';
}

/** @param {import('esbuild').Message} warning */
function isSettingTwice({ id, location }) {
  return id === 'duplicate-object-key' && location?.file === 'site.config.ts';
}
