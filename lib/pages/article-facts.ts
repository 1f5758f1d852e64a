import { type SharePicture, sharePicture } from '../cards/share-picture';
import type { Rendered } from '../markdown/rendered';
import type { Post, PostFacts } from '../posts/post';
import { neighboursOf } from '../posts/views/neighbours';
import { sameDayInOtherYears } from '../posts/views/same-day';
import { publishedMarkdownPath } from './published-markdown';

/** The facts of a post that a link to it shows. */
export type LinkedPost = Pick<PostFacts, 'slug' | 'title' | 'publishedOn' | 'lang'>;

/**
 * All the content that the page of a post shows, except what every page has. Its components read nothing
 * else.
 */
export interface ArticleFacts {
  post: Post;
  rendered: Rendered;
  picture?: SharePicture;
  /** The older post. */
  previous?: LinkedPost;
  /** The newer post. */
  next?: LinkedPost;
  /** Posts of the same month and day, newest first. */
  sameDay: readonly LinkedPost[];
  /** Path of the Markdown of the post, with the base path, if it is published. */
  markdown?: string;
  /** All published posts, newest first, for the components of the owner. */
  posts: readonly Post[];
}

/**
 * Collects the content of the page of a post.
 *
 * @param posts the published posts, newest first.
 */
export async function articleFacts(
  post: Post,
  rendered: Rendered,
  posts: readonly Post[],
): Promise<ArticleFacts> {
  const { previous, next } = neighboursOf(posts, post);
  return {
    post,
    rendered,
    picture: await sharePicture(post),
    markdown: await publishedMarkdownPath(post),
    previous: previous && linked(previous),
    next: next && linked(next),
    sameDay: sameDayInOtherYears(posts, post).map(linked),
    posts,
  };
}

function linked({ slug, title, publishedOn, lang }: PostFacts): LinkedPost {
  return { slug, title, publishedOn, lang };
}
