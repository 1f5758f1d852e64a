import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { prerendered } from './prerendered';

const Trace = z.looseObject({ files: z.array(z.string()) });

/**
 * Adds the 404 pages to the files that go along with app/resolve where each route is deployed as a
 * function of its own. Next.js traces files before it writes the pages, so its own setting for this
 * misses them.
 *
 * @param directory the finished build, `.next`.
 */
export async function traceNotFoundPages(directory: string): Promise<void> {
  const file = join(directory, 'server', 'app', 'resolve', '[...path]', 'route.js.nft.json');
  const trace = Trace.parse(JSON.parse(await readFile(file, 'utf8')));
  const pages = (await prerendered(directory))
    .filter(({ route }) => route === '/_not-found' || route === '/missing/[month]')
    .map((page) => relative(dirname(file), page.file));
  trace.files = [...new Set([...trace.files, ...pages])].sort();
  await writeFile(file, JSON.stringify(trace));
}
