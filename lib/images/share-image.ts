import type { ResolvedPicture } from '../markdown/resolved-picture';
import type { Post } from '../posts/post';
import { pictureResolver } from './resolve-picture';
import { variantPath } from './variants';

/** The picture a post is shared with, or why the file it names cannot be. */
export type SharedImage =
  | { kind: 'shared'; address: string; file?: string; width?: number; height?: number }
  | (ResolvedPicture & { kind: 'fault' });

/**
 * Finds the picture of a post's front matter: a file beside the post becomes the path of a JPEG that
 * every network shows; a path from the root or a URL stays as it is.
 */
export async function shareImage(
  post: Pick<Post, 'file' | 'image'>,
): Promise<SharedImage | undefined> {
  if (post.image === undefined) return undefined;
  const found = await pictureResolver(post)(post.image);
  if (found?.kind === 'fault') return found;
  if (found?.kind !== 'made') return { kind: 'shared', address: post.image };
  const name = /([0-9a-f]{20})[^/]*$/.exec(found.full)?.[1] ?? '';
  return { kind: 'shared', address: variantPath({ name: `${name}-share.jpg` }), file: found.file };
}

/** A post whose `image` is an address: what feeds and pages tell of it. */
export async function withShareImage(post: Post): Promise<Post> {
  const shared = await shareImage(post);
  if (shared?.kind !== 'shared') return post;
  return { ...post, image: shared.address };
}
