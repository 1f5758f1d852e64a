import { findPicture } from '../images/find-picture';
import type { Post } from '../posts/post';
import { postsFolder } from '../posts/posts';
import { isPublicFile } from '../posts/public-file';
import { decodeLeniently, withoutQuery } from '../url-readings';

/** Whether an address without a scheme is a file beside a post, or a path of `public`. */
export function hasFile(address: string, { file }: Pick<Post, 'file'>): boolean {
  if (!address.startsWith('/')) return findPicture(postsFolder(), file, address) !== null;
  return isPublicFile(decodeLeniently(withoutQuery(address)));
}
