import type { ArticleFacts } from './article';
import { toOffsetIso } from './dates';
import { modifiedAt, publishedAt } from './feeds/times';
import type { PageFacts } from './metadata';
import { site } from './site';
import { postPath } from './urls';

/** What the page of a post says of itself in its head. */
export function postFacts({ post, rendered, picture }: ArticleFacts): PageFacts {
  return {
    title: post.title,
    description: post.description ?? (rendered.excerpt || site.description),
    path: postPath(post.slug),
    picture,
    article:
      post.kind === 'post'
        ? {
            published: toOffsetIso(publishedAt(post, site), site.timeZone),
            modified: toOffsetIso(modifiedAt(post, site), site.timeZone),
            tags: post.tags,
            lang: post.lang,
          }
        : undefined,
  };
}
