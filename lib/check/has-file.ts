import { findPicture } from '../images/find-picture';
import { postsFolder } from '../posts/all-posts';
import { isPublicFile } from '../posts/files/public-file';
import type { Post } from '../posts/post';
import { decodeLeniently, withoutQuery } from '../url-decoding';

/** Whether an address without a scheme is a file beside a post, or a path of `public`. */
export function hasFile(address: string, { file }: Pick<Post, 'file'>): boolean {
  if (!address.startsWith('/')) return findPicture(postsFolder(), file, address) !== null;
  return isPublicFile(decodeLeniently(withoutQuery(address)));
}
