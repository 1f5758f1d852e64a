import { readFileSync } from 'node:fs';

/** Names the file in which the build lists, as JSON, the slugs whose pages Next.js makes. */
export const SAMPLE_SLUGS = 'SAMPLE_SLUGS';

/**
 * Whether Next.js makes the page of a post in this build. It makes a few, after which the build
 * prints the others (lib/build/print-pages); all of them where that is not so.
 */
export function isMadeByNext(): (slug: string) => boolean {
  const file = process.env[SAMPLE_SLUGS];
  if (!file) return () => true;
  const samples = new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
  return (slug) => samples.has(slug);
}
