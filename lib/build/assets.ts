import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ASSETS_FOLDER } from '../assets';

/**
 * Bundles every module of `app/_scripts` and the style sheets of `app/_styles` into
 * `public/_assets/<name>-<hash>.<ext>`, so that a browser may keep them for ever. Files of an
 * earlier run are removed.
 */
export async function bundleAssets(root = process.cwd()): Promise<void> {
  const scripts = join(root, 'app', '_scripts');
  const modules = (await readdir(scripts)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const outdir = join(root, ASSETS_FOLDER);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: [
      ...modules.sort().map((name) => join(scripts, name)),
      ...['site.css', 'comments.css'].map((name) => join(root, 'app', '_styles', name)),
    ],
    outdir,
    outbase: join(root, 'app'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox128', 'safari17.5'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
