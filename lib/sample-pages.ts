import { readFileSync } from 'node:fs';

/** Names the file in which the build lists, as JSON, the paths of pages that Next.js makes. */
export const SAMPLE_PAGES = 'SAMPLE_PAGES';

/**
 * The pages of a route that Next.js makes in this build: a few, after which the build prints the
 * others (lib/build/print-pages), or all where that is not so.
 *
 * @param route as Next.js writes it: `/tags/[tag]`.
 */
export function madeByNext<Params extends Record<string, string>>(
  route: string,
  pages: Params[],
): Params[] {
  const file = process.env[SAMPLE_PAGES];
  if (!file) return pages;
  const samples = new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
  return pages.filter((params) => samples.has(builtPath(route, params)));
}

/** The path under which a page of a route is built. */
export function builtPath(route: string, params: Readonly<Record<string, string>>): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
}
