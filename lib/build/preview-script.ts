import { join } from 'node:path';
import { build } from 'esbuild';
import { PREVIEW_SCRIPT } from '../preview/script';

/** Bundles the browser's part of the live preview, away from all that a build takes along. */
export async function bundlePreview(root = process.cwd()): Promise<void> {
  await build({
    entryPoints: [join(root, 'app', '_preview', 'preview.ts')],
    outfile: join(root, PREVIEW_SCRIPT),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
