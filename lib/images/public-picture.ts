import { join } from 'node:path';
import type { ResolvedPicture } from '../markdown/resolved-picture';
import { findPicture } from './find-picture';
import { readPicture } from './read-picture';

/**
 * The size of a picture of `public`, which hosts give out as it is.
 *
 * @param source its path from the root of the site, without the sub-path.
 * @returns `undefined` for what is no picture there.
 */
export async function publicPicture(source: string): Promise<ResolvedPicture | undefined> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'public');
  const found = findPicture(folder, '', source.replace(/^\/+/, ''));
  if (found === null || 'outside' in found) return undefined;
  const facts = await readPicture(found.path);
  if ('name' in facts) return undefined;
  return { kind: 'sized', width: facts.width, height: facts.height };
}
