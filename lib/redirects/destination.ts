import type { PostFacts } from '../posts/post';
import type { FeedPath } from './former-feeds';

/** The target of a path that is not itself a URL of the site. */
export type Destination =
  | { kind: 'post'; slug: string }
  /** The page of a tag, a series, an author or the posts in a language, or its feed. */
  | { kind: 'tag'; tag: string; isFeed: boolean }
  | { kind: 'series'; series: string; isFeed: boolean }
  | { kind: 'author'; author: string; isFeed: boolean }
  | { kind: 'language'; language: string; isFeed: boolean }
  /** The list that replaces one of another blog system. */
  | { kind: 'list'; path: string }
  /** The feed that replaces one of another blog system. */
  | { kind: 'feed'; path: FeedPath }
  /** The Markdown of a post. */
  | { kind: 'markdown'; slug: string }
  /** A day with several posts, newest first. */
  | { kind: 'day'; day: string; posts: readonly PostFacts[] }
  /** No post of that day, but some of its month (`YYYY-MM`). */
  | { kind: 'month'; month: string; posts: readonly PostFacts[] };
