import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FEED_TYPES } from '../feeds/feed-types';
import { prerendered } from './prerendered';

/** Where the copies lie, relative to the project; next.config sends the feeds' paths here. */
const FOLDER = join('public', '_feeds');

/**
 * Copies the feeds and the sitemap that `next build` made to where Next.js's server gives out files:
 * those it sends with an `ETag`, and 304 to a reader that has them, which it does for no route.
 *
 * @param build the folder of the finished build, `.next`.
 */
export async function writeFeedFiles(build: string, root = process.cwd()): Promise<void> {
  const folder = join(root, FOLDER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { path, file } of await prerendered(build)) {
    if (Object.hasOwn(FEED_TYPES, path)) await cp(file, join(folder, basename(path)));
  }
}
