import type { ResolvedPicture } from '../markdown/resolved-picture';
import { readHead } from '../posts/files/open-file';
import { publicFolder } from '../posts/files/public-file';
import { decodeLeniently, withoutQuery } from '../url-decoding';
import { isBuiltFile } from '../urls';
import { findPublic } from './find-picture';
import { pictureFormat } from './picture-format';
import { readPicture } from './read-picture';

/** What `pictureFormat` needs to recognize HEIC and TIFF. */
const HEAD_BYTES = 32;

/**
 * The size of a picture in `public`, which hosts serve unchanged.
 *
 * @param source its path from the root of the site, without the base path.
 * @returns `unsized` for a file of an unknown format and for a file that the build makes; a fault when the
 * file is missing or broken.
 */
export async function publicPicture(source: string): Promise<ResolvedPicture> {
  const path = findPublic(source);
  if (path === null) {
    if (isBuiltFile(decodeLeniently(withoutQuery(source)))) return { kind: 'unsized' };
    return { kind: 'fault', name: 'picturePublic', value: source };
  }
  const facts = await readPicture(path, publicFolder());
  // A browser may still support the format, for example .ico.
  if ('name' in facts && facts.name === 'pictureUnknown') return { kind: 'unsized' };
  if ('name' in facts) {
    return { kind: 'fault', name: facts.name, value: source, other: facts.detail };
  }
  // This SVG would block a browser. An SVG beside a post would be rasterized, but this one is served unchanged, so
  // it is a fault.
  if (facts.form !== 'drawing' && /\.svg$/i.test(path)) {
    return { kind: 'fault', name: 'pictureCostly', value: source };
  }
  const format = pictureFormat(readHead(publicFolder(), path, HEAD_BYTES));
  if (format === 'heic' || format === 'tiff') {
    return { kind: 'fault', name: 'pictureUnshown', value: source, other: format.toUpperCase() };
  }
  return { kind: 'sized', width: facts.width, height: facts.height };
}
