import { renderPost } from '../markdown/render-post';
import { allPosts } from '../posts/posts';
import type { SearchPost } from './build-index';

/** The posts of the site, newest first, as they go into the index; pages stand outside it. */
export async function searchPosts(): Promise<SearchPost[]> {
  const found: SearchPost[] = [];
  for (const post of (await allPosts()).posts) {
    const { text, sections } = await renderPost(post);
    found.push({
      slug: post.slug,
      title: post.title,
      day: post.publishedOn,
      text,
      sections: sections.map(({ id, line }) => [id, line]),
      lang: post.lang,
      tags: post.tags,
    });
  }
  return found;
}
