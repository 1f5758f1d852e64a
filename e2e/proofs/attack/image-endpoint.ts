import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const COUNT = 200;

/** Asks Next.js to make pictures of other sizes: nothing is made and nothing kept. */
export async function pictureEndpoint(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const [picture] = readdirSync(join(site.folder, 'public', '_images'));
  const kept = join(site.folder, '.next', 'cache', 'images');
  try {
    for (let number = 0; number < COUNT; number++) {
      const url = encodeURIComponent(`/${number}/../_images/${picture}?${number}`);
      const path = `/_next/image?url=${url}&w=${[64, 640, 3840][number % 3]}&q=75`;
      const { status } = await server.get(path);
      tally.check(status === 404, `${path}: ${status}`);
    }
    const files = existsSync(kept) ? readdirSync(kept, { recursive: true }) : [];
    tally.check(files.length === 0, `${files.length} files in ${kept}`);
    return tally.outcome(`${files.length} files kept`);
  } finally {
    await server.stop();
  }
}
