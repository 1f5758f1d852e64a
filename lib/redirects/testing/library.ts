import type { Library } from '../../posts/load';
import type { Post } from '../../posts/post';

/** A post written by hand, with what a test wants to differ. */
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

/** The posts of the tests of this folder, in the order given. */
export function libraryOf(...facts: readonly Partial<Post>[]): Library {
  const posts = facts.map(postWith);
  return {
    posts,
    pages: [],
    bySlug: new Map(posts.map((post) => [post.slug, post])),
    warnings: [],
    errors: [],
  };
}
