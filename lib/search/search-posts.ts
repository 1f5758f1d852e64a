import { allPosts } from '../posts/all-posts';
import { renderPost } from '../rendering/render-post';
import type { SearchPost } from './build-index';
import { withReadings } from './with-readings';

/**
 * The posts of the site, newest first, and then its standalone pages, as they go into the index. A page
 * is of no year and under no tag, like everywhere on the site.
 */
export async function searchPosts(): Promise<SearchPost[]> {
  const found: SearchPost[] = [];
  const { posts, pages } = await allPosts();
  for (const post of [...posts, ...pages]) {
    const isPage = post.kind === 'page';
    const { text, sections } = withReadings(await renderPost(post));
    found.push({
      slug: post.slug,
      title: post.title,
      day: isPage ? '' : post.publishedOn,
      text,
      sections: sections.map(({ id, line }) => [id, line]),
      lang: post.lang,
      tags: isPage ? [] : post.tags,
    });
  }
  return found;
}
