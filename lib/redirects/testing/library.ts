import type { Library } from '../../posts/load';
import type { Post } from '../../posts/post';

/** A post with default facts, except for the given ones. */
export function postWith(facts: Partial<Post>): Post {
  const slug = facts.slug ?? '花見';
  return {
    kind: 'post',
    slug,
    title: slug,
    publishedOn: '2015-02-18',
    tags: [],
    draft: false,
    scheduled: false,
    aliases: [],
    file: `${slug}.md`,
    body: '',
    bodyLine: 5,
    ...facts,
  };
}

/** A library of the given posts, in this order. */
export function libraryOf(...facts: readonly Partial<Post>[]): Library {
  const posts = facts.map(postWith);
  return {
    posts,
    pages: [],
    descriptions: [],
    bySlug: new Map(posts.map((post) => [post.slug, post])),
    warnings: [],
    errors: [],
  };
}
