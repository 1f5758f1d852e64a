import { allPosts } from '../posts/all-posts';
import type { PostFacts } from '../posts/post';
import { site } from '../site';
import { feedPath, permalink } from '../urls';
import { printAtom } from './atom';
import { latestFeed } from './latest-feed';
import { FEED_TYPES } from './media-types';

/**
 * The response with the Atom feed of the latest 20 published posts of a tag, series, author or language.
 *
 * @param group its posts, in any order.
 * @param page the title of its page, the path of that page with the base path, and the language of the posts (BCP 47) if
 * they are not in that of the site.
 */
export async function groupFeedResponse(
  group: readonly PostFacts[],
  page: { title: string; path: string; language?: string },
): Promise<Response> {
  const slugs = new Set(group.map(({ slug }) => slug));
  const { posts } = await allPosts();
  const feed = {
    ...(await latestFeed(posts.filter(({ slug }) => slugs.has(slug)))),
    title: `${page.title} | ${site.title}`,
    description: '',
    home: permalink(page.path),
    ...(page.language ? { language: page.language } : {}),
  };
  const headers = { 'Content-Type': FEED_TYPES['/atom.xml'] };
  return new Response(printAtom(feed, permalink(feedPath(page.path))), { headers });
}
