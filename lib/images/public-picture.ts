import { join } from 'node:path';
import type { ResolvedPicture } from '../markdown/resolved-picture';
import { findPicture } from './find-picture';
import { readPicture } from './read-picture';

/**
 * The size of a picture of `public`, which hosts give out as it is.
 *
 * @param source its path from the root of the site, without the sub-path.
 * @returns `unsized` for what is no picture there: it may become one, and is looked for again.
 */
export async function publicPicture(source: string): Promise<ResolvedPicture> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'public');
  const found = findPicture(folder, '', source.replace(/^\/+/, ''));
  if (found === null || 'outside' in found) return { kind: 'unsized' };
  const facts = await readPicture(found.path);
  if ('name' in facts) return { kind: 'unsized' };
  return { kind: 'sized', width: facts.width, height: facts.height };
}
