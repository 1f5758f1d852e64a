import { resolve } from 'node:path';
import type { Loader, Message } from 'esbuild';
import { errorCode } from '../error-code';
import { THEME_FILE } from './theme-file';

/** Files that a style sheet may refer to: they are served beside it. */
export const FILE_LOADERS: Record<string, Loader> = Object.fromEntries(
  [
    '.avif',
    '.gif',
    '.jpeg',
    '.jpg',
    '.otf',
    '.png',
    '.svg',
    '.ttf',
    '.webp',
    '.woff',
    '.woff2',
  ].map((extension) => [extension, 'file' as const]),
);

/** What esbuild reports about the owner's style sheet. */
export interface ThemeReport {
  errors: readonly Message[];
  warnings: readonly Message[];
}

/** Bundles theme.css only to find its mistakes. */
export async function bundleTheme(file = THEME_FILE): Promise<ThemeReport> {
  // Imported only here: loading esbuild takes a while, and most blogs have no theme.css.
  const { build } = await import('esbuild');
  try {
    const { warnings } = await build({
      entryPoints: [resolve(file)],
      bundle: true,
      write: false,
      outdir: 'theme',
      loader: FILE_LOADERS,
      logLevel: 'silent',
    });
    return { errors: [], warnings };
  } catch (error) {
    if (!(error instanceof Error) || errorCode(error) !== undefined || !('errors' in error))
      throw error;
    return error as Error & ThemeReport;
  }
}
