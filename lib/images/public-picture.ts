import { statSync } from 'node:fs';
import type { ResolvedPicture } from '../markdown/resolved-picture';
import { publicFolder } from '../posts/public-file';
import { decodeLeniently } from '../url-readings';
import { isBuiltFile } from '../urls';
import { findPicture } from './find-picture';
import { readPicture } from './read-picture';

/**
 * The size of a picture of `public`, which hosts serve unchanged.
 *
 * @param source its path from the root of the site, without the sub-path.
 * @returns `unsized` for a file of an unknown kind and for what the site makes itself; a fault where there
 * is no file, or a broken one.
 */
export async function publicPicture(source: string): Promise<ResolvedPicture> {
  const folder = publicFolder();
  const found = findPicture(folder, '', source.replace(/^\/+/, ''));
  if (
    found === null ||
    'outside' in found ||
    !statSync(/* turbopackIgnore: true */ found.path).isFile()
  ) {
    const path = decodeLeniently(source.replace(/[?#].*$/s, ''));
    if (isBuiltFile(path)) return { kind: 'unsized' };
    return { kind: 'fault', name: 'picturePublic', value: source };
  }
  const facts = await readPicture(found.path, folder);
  // A browser may know it all the same, such as an .ico.
  if ('name' in facts && facts.name === 'pictureUnknown') return { kind: 'unsized' };
  if ('name' in facts) {
    return { kind: 'fault', name: facts.name, value: source, other: facts.detail };
  }
  // It is served as it is, and not in pixels as one beside a post would be.
  if (facts.form !== 'drawing' && /\.svg$/i.test(found.path)) {
    return { kind: 'fault', name: 'pictureCostly', value: source };
  }
  return { kind: 'sized', width: facts.width, height: facts.height };
}
