import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { postsFolder } from '../posts/all-posts';
import type { Post } from '../posts/post';
import { UndecodableError } from './decode-in-child';
import { CACHE_FOLDER, pictureBytes, readPicture } from './read-picture';
import { type SharedImage, shareImage } from './share-image';
import { shareVariant } from './variants';
import { makeVariant } from './write-images';

/**
 * Resolves the `image` of a post's front matter, like {@link shareImage}. If it is an SVG, this also makes its
 * JPEG, unless the cache has it: some SVGs that a browser shows quickly take too long to rasterize.
 *
 * @returns the result of `shareImage`, or the fault `pictureCostly` for an SVG that takes too long.
 */
export async function checkedShareImage(
  post: Pick<Post, 'file' | 'image'>,
): Promise<SharedImage | undefined> {
  const shared = await shareImage(post);
  if (shared?.kind !== 'shared' || shared.file === undefined) return shared;
  const path = join(postsFolder(), shared.file);
  const facts = await readPicture(path);
  if ('name' in facts || facts.form !== 'drawing') return shared;
  const variant = shareVariant(facts);
  if (existsSync(join(CACHE_FOLDER, variant.name))) return shared;
  try {
    await makeVariant(pictureBytes(path), variant);
    return shared;
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    return { kind: 'fault', name: 'pictureCostly', value: post.image ?? '' };
  }
}
