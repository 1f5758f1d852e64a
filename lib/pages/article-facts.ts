import { type SharePicture, sharePicture } from '../cards/share-picture';
import type { Rendered } from '../markdown/rendered';
import type { Library } from '../posts/load';
import type { Post, PostFacts } from '../posts/post';
import { neighboursOf } from '../posts/views/neighbours';
import { sameDayInOtherYears } from '../posts/views/same-day';
import { seriesOfPost } from '../posts/views/series';
import { listOf, oneVersionOfEach, versionsOf } from '../posts/views/translations';
import { site } from '../site';
import { publishedMarkdownPath } from './published-markdown';
import { chooseRelated } from './related/choose-related';
import { relationsOf } from './related/relations-of-library';

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
  /** The series of the post, in order, and the index of the post in it. */
  series?: { name: string; index: number; posts: readonly LinkedPost[] };
  /** Posts that link to the post, newest first. */
  backlinks: readonly LinkedPost[];
  /** Posts on similar subjects, best first, without the posts above. */
  related: readonly LinkedPost[];
  /** Posts of the same month and day, newest first. */
  sameDay: readonly LinkedPost[];
  /** The post in all its languages, itself included. */
  versions: readonly PostFacts[];
  /** Path of the Markdown of the post, with the base path, if it is published. */
  markdown?: string;
  /** All published posts, one version of each, newest first, for the components of the owner. */
  posts: readonly Post[];
}

/**
 * Collects the content of the page of a post.
 *
 * @param library the published posts and pages.
 */
export async function articleFacts(
  post: Post,
  rendered: Rendered,
  library: Library,
): Promise<ArticleFacts> {
  const posts = listOf(library.posts, post);
  const { previous, next } = neighboursOf(posts, post);
  const series = seriesOfPost(posts, post);
  const relations = await relationsOf(library);
  const linking = relations.linking(post);
  const backlinks = posts.filter(({ slug }) => linking.has(slug));
  const parts = series ? [series.posts[series.index - 1], series.posts[series.index + 1]] : [];
  const sameDay = sameDayInOtherYears(posts, post);
  const beside = [previous, next, ...parts, ...sameDay, ...backlinks];
  const shown = new Set(beside.flatMap((other) => other?.slug ?? []));
  return {
    post,
    rendered,
    picture: await sharePicture(post),
    markdown: await publishedMarkdownPath(post),
    previous: previous && linked(previous),
    next: next && linked(next),
    series: series && { ...series, posts: series.posts.map(linked) },
    backlinks: backlinks.map(linked),
    related: chooseRelated(
      post,
      withNamed(posts, post, library),
      shown,
      relations,
      !site.related,
    ).map(linked),
    sameDay: sameDay.map(linked),
    versions: versionsOf(post.kind === 'page' ? library.pages : library.posts, post),
    posts: oneVersionOfEach(library.posts),
  };
}

/** A list of posts, and the posts of other languages that the author named as related. */
function withNamed(posts: readonly Post[], { related }: Post, library: Library): readonly Post[] {
  if (!related || posts === library.posts) return posts;
  const all = new Set(posts);
  return library.posts.filter((post) => all.has(post) || related.includes(post.slug));
}

function linked({ slug, title, publishedOn, lang }: PostFacts): LinkedPost {
  return { slug, title, publishedOn, lang };
}
