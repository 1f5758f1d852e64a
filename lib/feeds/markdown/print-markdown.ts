import { withShareImage } from '../../images/share-image';
import type { Rendered } from '../../markdown/rendered';
import type { Library } from '../../posts/load';
import type { Post } from '../../posts/post';
import { printPost } from '../../posts/print-post';
import { isPublished } from '../../posts/schedule';
import { site } from '../../site';
import { permalink } from '../../urls';
import { publicMarkdown } from './public-markdown';
import { publishedUrls } from './published-urls';

/**
 * The file `<slug>.md` of a published post: its Markdown with absolute URLs, below a front matter of the keys that
 * its page shows. `draft`, `publishAt`, `aliases` and YAML comments are not published, nor the slug of an
 * original that is not published.
 */
export async function printMarkdown(
  post: Post,
  rendered: Rendered,
  { bySlug }: Pick<Library, 'bySlug'>,
): Promise<string> {
  const { image } = await withShareImage(post);
  const { title, slug, publishedOn, createdAt, updatedAt, description, tags, series } = post;
  const { authors, lang, math } = post;
  const original = bySlug.get(post.translationOf ?? '');
  const translationOf = original && isPublished(original) ? original.slug : undefined;
  const imageUrl = image === undefined ? undefined : new URL(image, permalink('/')).href;
  const dates = { publishedOn, createdAt, updatedAt };
  const facts = { title, slug, ...dates, description, tags, series, authors };
  const shown = { ...facts, lang, translationOf, math };
  const body = markdownBody(post, rendered);
  return printPost({ ...shown, image: imageUrl }, body, site.timeZone);
}

/** The Markdown of a post without a front matter, with absolute URLs. */
export function markdownBody({ slug, body }: Post, rendered: Rendered): string {
  return publicMarkdown(body, rendered.spans ?? [], publishedUrls(slug, rendered));
}
