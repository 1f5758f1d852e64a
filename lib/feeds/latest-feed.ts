import { withShareImage } from '../images/share-image';
import { allPosts } from '../posts/all-posts';
import type { Post } from '../posts/post';
import { isPublished } from '../posts/schedule';
import { oneVersionOfEach } from '../posts/views/translations';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { type Feed, feedOf } from './feed';

const LATEST = 20;

/**
 * The feed of the latest 20 published posts of a list.
 *
 * @param posts newest first; by default one version of each post of the site.
 */
export async function latestFeed(posts?: readonly Post[]): Promise<Feed> {
  const published = (posts ?? oneVersionOfEach((await allPosts()).posts))
    .filter(isPublished)
    .slice(0, LATEST);
  const latest = await Promise.all(published.map(withShareImage));
  const rendered = await Promise.all(
    latest.map(async (post) => [post, await renderPost(post)] as const),
  );
  return feedOf(site, latest, new Map(rendered));
}
