import { readFileSync } from 'node:fs';

/** Names the file in which lib/build/kept-pages lists, as JSON, the slugs whose pages are kept. */
export const KEPT_SLUGS_FILE = 'KEPT_SLUGS_FILE';

/** Posts whose pages Next.js need not make in this build: those of the last one still hold. */
export function keptSlugs(): ReadonlySet<string> {
  const file = process.env[KEPT_SLUGS_FILE];
  return new Set(file && (JSON.parse(readFileSync(file, 'utf8')) as string[]));
}
