import { builtLibrary } from '../build-output/built-library';
import type { PublishedText } from '../feeds/markdown/llms';
import { allPosts } from '../posts/all-posts';
import { isPublicFile } from '../posts/files/public-file';
import type { Post } from '../posts/post';
import { isPublished } from '../posts/schedule';
import { oneVersionOfEach } from '../posts/views/translations';
import { resolve } from '../redirects/resolve';
import { sitePatterns } from '../redirects/site-patterns';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { markdownPath } from '../urls';

/**
 * Path of the Markdown of a post, with the base path.
 *
 * @returns `undefined` for a post that is not published, with the setting `markdown: false`, and where the path leads
 * elsewhere already: to an alias of a post, to a former path, or to a file of the owner in `public`.
 */
export async function publishedMarkdownPath(post: Post): Promise<string | undefined> {
  if (!site.markdown || !isPublished(post)) return undefined;
  const path = markdownPath(post.slug);
  const own = path.slice(site.basePath.length);
  const destination = resolve(own, await builtLibrary(), sitePatterns);
  const isFree = destination?.kind === 'markdown' && destination.slug === post.slug;
  return isFree && !isPublicFile(`/${post.slug}.md`) ? path : undefined;
}

/** All published posts, newest first, then the standalone pages; none with the setting `markdown: false`. */
export async function publishedTexts(): Promise<PublishedText[]> {
  if (!site.markdown) return [];
  const { posts, pages } = await allPosts();
  const published = [...posts, ...pages].filter(isPublished);
  return Promise.all(
    published.map(async (post) => ({
      post,
      rendered: await renderPost(post),
      path: await publishedMarkdownPath(post),
    })),
  );
}

/** One version of each of the {@link publishedTexts}. */
export async function listedTexts(): Promise<PublishedText[]> {
  const { posts, pages } = await allPosts();
  const listed = new Set([...oneVersionOfEach(posts), ...oneVersionOfEach(pages)]);
  return (await publishedTexts()).filter(({ post }) => listed.has(post));
}
