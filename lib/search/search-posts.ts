import { allPosts } from '../posts/all-posts';
import { languageOf, listedLanguages } from '../posts/views/translations';
import { renderPost } from '../rendering/render-post';
import type { SearchPost } from './build-index';
import { withReadings } from './with-readings';

/**
 * The posts of the site, newest first, then its standalone pages, for the index. Pages get no year and no
 * tags, as everywhere on the site. Without translations, results are not filtered by language.
 */
export async function searchPosts(): Promise<SearchPost[]> {
  const result: SearchPost[] = [];
  const { posts, pages } = await allPosts();
  const isTranslated = listedLanguages(posts).length > 0;
  for (const post of [...posts, ...pages]) {
    const isPage = post.kind === 'page';
    const { text, sections } = withReadings(await renderPost(post));
    result.push({
      slug: post.slug,
      title: post.title,
      day: isPage ? '' : post.publishedOn,
      text,
      sections: sections.map(({ id, line }) => [id, line]),
      lang: post.lang,
      tags: isPage ? [] : post.tags,
      series: post.series?.name,
      language: isTranslated ? languageOf(post) : undefined,
    });
  }
  return result;
}
