import type { ResolvedPicture } from '../markdown/resolved-picture';
import { publicFolder } from '../posts/files/public-file';
import { decodeLeniently, withoutQuery } from '../url-decoding';
import { isBuiltFile } from '../urls';
import { findPublic } from './find-picture';
import { readPicture } from './read-picture';

/**
 * The size of a picture of `public`, which hosts serve unchanged.
 *
 * @param source its path from the root of the site, without the sub-path.
 * @returns `unsized` for a file of an unknown kind and for what the site makes itself; a fault where there
 * is no file, or a broken one.
 */
export async function publicPicture(source: string): Promise<ResolvedPicture> {
  const path = findPublic(source);
  if (path === null) {
    if (isBuiltFile(decodeLeniently(withoutQuery(source)))) return { kind: 'unsized' };
    return { kind: 'fault', name: 'picturePublic', value: source };
  }
  const facts = await readPicture(path, publicFolder());
  // A browser may know it all the same, such as an .ico.
  if ('name' in facts && facts.name === 'pictureUnknown') return { kind: 'unsized' };
  if ('name' in facts) {
    return { kind: 'fault', name: facts.name, value: source, other: facts.detail };
  }
  // It is served as it is, and not in pixels as one beside a post would be.
  if (facts.form !== 'drawing' && /\.svg$/i.test(path)) {
    return { kind: 'fault', name: 'pictureCostly', value: source };
  }
  return { kind: 'sized', width: facts.width, height: facts.height };
}
