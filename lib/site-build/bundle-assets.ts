import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ASSETS_FOLDER } from '../build-output/assets';
import { FILE_LOADERS } from '../look/bundle-theme';
import { hasTheme, THEME_FILE } from '../look/theme-file';
import { STYLE_SHEETS } from '../pages/style-sheets';
import { sitePath } from '../urls';

/** Style sheets of the owner, which are not in `app/_styles`. */
const OWNERS: ReadonlySet<string> = new Set(['fonts', 'theme']);

/**
 * Bundles every script directly in `app/_scripts`, and the style sheets of `app/_styles` and the owner's theme.css, into
 * `public/_assets/<name>-<hash>.<ext>`. The hash lets browsers cache each file for a year.
 *
 * @returns the names of the files.
 */
export async function bundleAssets(root = process.cwd()): Promise<string[]> {
  const scripts = join(root, 'app', '_scripts');
  const styles = join(root, 'app', '_styles');
  const modules = (await readdir(scripts)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const outdir = join(root, ASSETS_FOLDER);
  const { outputFiles } = await build({
    entryPoints: [
      ...modules.sort().map((name) => join(scripts, name)),
      ...[...STYLE_SHEETS, { name: 'comments' }]
        .filter(({ name }) => !OWNERS.has(name))
        .map(({ name }) => join(styles, `${name}.css`)),
      ...(hasTheme() ? [join(root, THEME_FILE)] : []),
    ],
    outdir,
    outbase: join(root, 'app'),
    // Style sheets are inlined into pages, so they need the paths of fonts and pictures from the root of the host.
    loader: FILE_LOADERS,
    assetNames: '[name]-[hash]',
    publicPath: sitePath('/_assets'),
    entryNames: '[name]-[hash]',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox128', 'safari17.5'],
    charset: 'utf8',
    legalComments: 'none',
    // lib/check/theme reports the warnings about theme.css with its words.
    logLevel: 'error',
  });
  await mkdir(outdir, { recursive: true });
  for (const { path, contents } of outputFiles) await writeWhenChanged(path, contents);
  return outputFiles.map(({ path }) => basename(path));
}

/** Does not rewrite an unchanged file, because a running server may be sending it. */
async function writeWhenChanged(path: string, contents: Uint8Array): Promise<void> {
  const before = await readFile(path).catch(() => null);
  if (!before?.equals(contents)) await writeFile(path, contents);
}
