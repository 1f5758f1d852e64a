import { readBuildRecord, type SiteCards } from '../build-output/build-record';
import { memoize } from '../cache/memoize';
import { shareImage } from '../images/share-image';
import type { Post } from '../posts/post';
import { site } from '../site';
import { sitePath } from '../urls';
import { CARD_SIZE } from './card';

/** The picture networks show beside a link (https://ogp.me). */
export interface SharePicture {
  /** Absolute URL, or a path from the root of the site. */
  url: string;
  /** In pixels. */
  width?: number;
  height?: number;
  alt?: string;
}

/** The picture of a post: the one its author chose, else its card. */
export async function sharePicture(post: Post): Promise<SharePicture | undefined> {
  if (post.image !== undefined) {
    const shared = await shareImage(post);
    return { url: shared?.kind === 'shared' ? shared.address : post.image };
  }
  return card(cards()?.posts.get(post.slug), post.title) ?? siteCard();
}

/** The card of the site, for its lists. */
export function siteCard(): SharePicture | undefined {
  return card(cards()?.site, site.title);
}

function card(name: string | undefined, alt: string): SharePicture | undefined {
  return name === undefined ? undefined : { url: sitePath(`/_cards/${name}`), ...CARD_SIZE, alt };
}

/** Cards belong to a build: in development nobody waits for pictures nobody shares. */
function cards() {
  const record = process.env.NODE_ENV === 'production' ? readBuildRecord() : undefined;
  return record && bySlug(record.cards);
}

const bySlug = memoize(({ site: own, posts }: SiteCards) => ({ site: own, posts: new Map(posts) }));
