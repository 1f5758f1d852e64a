import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const COUNT = 200;

/**
 * Requests resized images from the image optimizer of Next.js: it must respond with 404 and write
 * nothing into its cache.
 */
export async function imageEndpoint(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const [picture] = readdirSync(join(site.folder, 'public', '_images'));
  const cacheFolder = join(site.folder, '.next', 'cache', 'images');
  try {
    for (let number = 0; number < COUNT; number++) {
      const url = encodeURIComponent(`/${number}/../_images/${picture}?${number}`);
      const path = `/_next/image?url=${url}&w=${[64, 640, 3840][number % 3]}&q=75`;
      const { status } = await server.get(path);
      tally.check(status === 404, `${path}: ${status}`);
    }
    const files = existsSync(cacheFolder) ? readdirSync(cacheFolder, { recursive: true }) : [];
    tally.check(files.length === 0, `${files.length} files in ${cacheFolder}`);
    return tally.outcome(`${files.length} files cached`);
  } finally {
    await server.stop();
  }
}
