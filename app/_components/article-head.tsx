import { toOffsetIso } from '../../lib/dates';
import { postVersions } from '../../lib/feeds/alternates';
import { modifiedAt, publishedAt } from '../../lib/feeds/times';
import type { ArticleFacts } from '../../lib/pages/article-facts';
import type { Post } from '../../lib/posts/post';
import { authorsOfPost } from '../../lib/posts/views/authors';
import { site } from '../../lib/site';
import { permalink, postPath } from '../../lib/urls';
import { Head } from './head';

/** The head of the page of a post or standalone page. */
export function ArticleHead({
  post,
  rendered,
  picture,
  markdown,
  versions,
}: Pick<ArticleFacts, 'post' | 'rendered' | 'picture' | 'markdown' | 'versions'>) {
  return (
    <>
      {markdown && <link rel="alternate" type="text/markdown" href={permalink(markdown)} />}
      <Head
        title={post.title}
        description={post.description ?? (rendered.excerpt || site.description)}
        path={postPath(post.slug)}
        picture={picture}
        versions={postVersions(versions)}
        lang={post.lang}
        article={post.kind === 'post' ? times(post) : undefined}
      />
    </>
  );
}

function times(post: Post) {
  return {
    published: toOffsetIso(publishedAt(post, site), site.timeZone),
    modified: toOffsetIso(modifiedAt(post, site), site.timeZone),
    tags: post.tags,
    authors: authorsOfPost(post).map(({ name }) => name),
  };
}
