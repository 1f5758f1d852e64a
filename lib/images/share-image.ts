import type { ResolvedPicture } from '../markdown/resolved-picture';
import type { Post } from '../posts/post';
import { pictureResolver } from './resolve-picture';
import { variantPath } from './variants';

/** The image that social media show with a link to a post, or why its file cannot be used. */
export type SharedImage =
  | { kind: 'shared'; address: string; file?: string; width?: number; height?: number }
  | (ResolvedPicture & { kind: 'fault' });

/**
 * Resolves the `image` of a post's front matter. A file beside the post becomes the path of a JPEG, a format
 * that all social networks show; a path from the site root or a URL is unchanged.
 *
 * @returns `undefined` when the post has no `image`.
 */
export async function shareImage(
  post: Pick<Post, 'file' | 'image'>,
): Promise<SharedImage | undefined> {
  if (post.image === undefined) return undefined;
  const resolved = await pictureResolver(post)(post.image);
  if (resolved?.kind === 'fault') return resolved;
  if (resolved?.kind !== 'made') return { kind: 'shared', address: post.image };
  const name = /([0-9a-f]{20})[^/]*$/.exec(resolved.full)?.[1] ?? '';
  return {
    kind: 'shared',
    address: variantPath({ name: `${name}-share.jpg` }),
    file: resolved.file,
  };
}

/**
 * The post with its `image` replaced by the path or URL that {@link shareImage} returns. The post is unchanged when
 * it has no `image`, or when its file cannot be used.
 */
export async function withShareImage(post: Post): Promise<Post> {
  const shared = await shareImage(post);
  if (shared?.kind !== 'shared') return post;
  return { ...post, image: shared.address };
}
