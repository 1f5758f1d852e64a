import { findPicture } from '../images/find-picture';
import { postsFolder } from '../posts/all-posts';
import { isPublicFile } from '../posts/files/public-file';
import type { Post } from '../posts/post';
import { decodeLeniently, withoutQuery } from '../url-decoding';

/** Whether a URL without a scheme names a file beside the post, or in `public` when it begins with a slash. */
export function hasFile(url: string, { file }: Pick<Post, 'file'>): boolean {
  if (!url.startsWith('/')) return findPicture(postsFolder(), file, url) !== null;
  return isPublicFile(decodeLeniently(withoutQuery(url)));
}
