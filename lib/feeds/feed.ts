import { toOffsetIso } from '../dates';
import type { Rendered } from '../markdown/rendered';
import type { Post } from '../posts/post';
import { type Author, authorsOfPost } from '../posts/views/authors';
import type { License } from '../settings/license-schema';
import type { Site } from '../settings/site-settings';
import { directionOf } from '../text-direction';
import { listingPath, permalink, postPath } from '../urls';
import { withAbsoluteUrls } from './absolute-urls';
import { entryId } from './entry-id';
import { authorPictureUrl, authorUrl } from './person';
import { withPlainCode } from './plain-code';
import { withPlainDiagrams } from './plain-diagrams';
import { withPlainEmbeds } from './plain-embeds';
import { withPlainPictures } from './plain-pictures';
import { modifiedAt, publishedAt } from './times';
import { withoutContents } from './without-contents';

/** The author of a feed. */
export interface FeedAuthor {
  name: string;
  url?: string;
  /** Absolute URL of a picture. */
  avatar?: string;
}

/** The content of a feed, independent of its format (RSS, Atom or JSON). */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  author?: FeedAuthor;
  /** The licence of all entries. */
  license?: License;
  /** Absolute URL of the page with the same posts: the first page of the site, or that of a tag, series or author. */
  home: string;
  /** Time of the newest change of an entry, RFC 3339. */
  updated: string;
  entries: readonly FeedEntry[];
}

/** One post of a feed. */
export interface FeedEntry {
  /** Permanent, and the same in all feeds. */
  id: string;
  /** Absolute URL of the page. */
  url: string;
  title: string;
  /** The body of the article; every URL is absolute. */
  html: string;
  /** Plain text; none when the post has no text. */
  summary?: string;
  /** RFC 3339 with the offset of the time zone of the site, like `updated`. */
  published: string;
  updated: string;
  tags: readonly string[];
  /** If the post names its authors. */
  authors?: readonly FeedAuthor[];
  /** BCP 47, if it is not the language of the feed. */
  language?: string;
  /** Absolute URL. */
  image?: string;
}

/**
 * The feed of the given posts, in their order. Without posts, as in development before the first one is
 * written, `updated` is in 1970.
 *
 * @param rendered the rendered form of every post.
 * @throws Error when one of the posts is not in `rendered`.
 */
export function feedOf(
  site: Site,
  posts: readonly Post[],
  rendered: ReadonlyMap<Post, Rendered>,
): Feed {
  const entries = posts.map((post) => {
    const result = rendered.get(post);
    if (!result) throw new Error(`${post.file} was not rendered`);
    return entryOf(site, post, result);
  });
  // Not the time of the build: a feed changes only when a post does.
  const updated = Math.max(0, ...posts.map((post) => modifiedAt(post, site).getTime()));
  return {
    title: site.title,
    description: site.description,
    language: site.language,
    author: site.author && feedAuthor(site.author),
    license: site.license,
    home: permalink(listingPath(1)),
    updated: toOffsetIso(new Date(updated), site.timeZone),
    entries,
  };
}

function feedAuthor(author: Author): FeedAuthor {
  return { name: author.name, url: authorUrl(author), avatar: authorPictureUrl(author) };
}

function entryOf(site: Site, post: Post, { html, excerpt }: Rendered): FeedEntry {
  const url = permalink(postPath(post.slug));
  const plain = withAbsoluteUrls(
    withPlainCode(withPlainPictures(withPlainDiagrams(withPlainEmbeds(withoutContents(html))))),
    url,
  );
  const dir = directionOf(post.lang);
  return {
    id: entryId(post),
    url,
    title: post.title,
    html: dir ? `<div dir="${dir}">${plain}</div>` : plain,
    summary: post.description || excerpt || undefined,
    published: toOffsetIso(publishedAt(post, site), site.timeZone),
    updated: toOffsetIso(modifiedAt(post, site), site.timeZone),
    tags: post.tags,
    authors: post.authors && authorsOfPost(post, site).map(feedAuthor),
    language: post.lang === site.language ? undefined : post.lang,
    image: post.image && new URL(post.image, url).href,
  };
}
