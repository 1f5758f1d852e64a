import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { prerendered } from '../prerendered';

const Trace = z.looseObject({ files: z.array(z.string()) });

/** Route handlers that answer with pages `next build` made, and the routes of those pages. */
const READ = {
  'resolve/[...path]': ['/_not-found', '/missing/[year]'],
  '[slug]/comments': ['/_not-found', '/missing/[year]', '/comments/frame/[name]'],
  '[slug]/comments/atom.xml': ['/_not-found', '/missing/[year]'],
  'comments/edit': ['/_not-found', '/comments/frame/[name]'],
  'comments/owner': ['/_not-found', '/comments/frame/[name]'],
  'comments/confirm': ['/_not-found', '/comments/frame/[name]'],
  'comments/unsubscribe': ['/_not-found', '/comments/frame/[name]'],
  'comments/atom.xml': ['/_not-found'],
};

/**
 * Adds the pages that route handlers read to the files that go along with them where each route is
 * deployed as a function of its own. Next.js traces files before it writes the pages, so its own
 * setting for this misses them.
 *
 * @param directory the finished build, `.next`.
 */
export async function traceReadPages(directory: string): Promise<void> {
  const pages = await prerendered(directory);
  for (const [handler, routes] of Object.entries(READ)) {
    const file = join(directory, 'server', 'app', handler, 'route.js.nft.json');
    // A build that takes no comments has none of their routes.
    if (!existsSync(file)) continue;
    const trace = Trace.parse(JSON.parse(await readFile(file, 'utf8')));
    const read = pages
      .filter(({ route }) => routes.includes(route))
      .map((page) => relative(dirname(file), page.file));
    // It tells which posts have a page.
    const manifest = relative(dirname(file), join(directory, 'prerender-manifest.json'));
    trace.files = [...new Set([...trace.files, ...read, manifest])].sort();
    await writeFile(file, JSON.stringify(trace));
  }
}
