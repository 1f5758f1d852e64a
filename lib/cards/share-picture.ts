import { readBuildRecord, type SiteCards } from '../build-output/build-record';
import { memoize } from '../cache/memoize';
import { shareImage } from '../images/share-image';
import type { Post } from '../posts/post';
import { site } from '../site';
import { sitePath } from '../urls';
import { CARD_SIZE } from './card';

/** The picture that social networks show with a link (https://ogp.me). */
export interface SharePicture {
  /** An absolute URL, or a path from the root of the site. */
  url: string;
  /** In pixels. */
  width?: number;
  height?: number;
  alt?: string;
}

/** The picture of a post: the `image` of its front matter, otherwise its card, otherwise that of the site. */
export async function sharePicture(post: Post): Promise<SharePicture | undefined> {
  if (post.image !== undefined) {
    const shared = await shareImage(post);
    return { url: shared?.kind === 'shared' ? shared.address : post.image };
  }
  return pictureOf(drawnCards()?.posts.get(post.slug), post.title) ?? siteCard();
}

/** The owner's picture for sharing or else the card of the site, for lists of posts. */
export function siteCard(): SharePicture | undefined {
  const own = drawnCards()?.own;
  if (own) return { ...own, alt: site.title };
  return pictureOf(drawnCards()?.site, site.title);
}

function pictureOf(file: string | undefined, alt: string): SharePicture | undefined {
  return file === undefined ? undefined : { url: sitePath(`/_cards/${file}`), ...CARD_SIZE, alt };
}

/** The cards that the build has drawn; in development there are none. */
function drawnCards() {
  const record = process.env.NODE_ENV === 'production' ? readBuildRecord() : undefined;
  return record && bySlug(record.cards);
}

const bySlug = memoize((cards: SiteCards) => ({ ...cards, posts: new Map(cards.posts) }));
