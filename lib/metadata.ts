import type { Metadata } from 'next';
import { type SharePicture, siteCard } from './cards/share-picture';
import { site } from './site';
import { permalink, sitePath } from './urls';

/** What a page says of itself. */
export interface PageFacts {
  /** Without the site's name; none on the first page. */
  title?: string;
  description: string;
  /** As lib/urls builds it, with the sub-path. */
  path: string;
  /** The site's card where the page has none of its own. */
  picture?: SharePicture;
  article?: { published: string; modified?: string; tags: readonly string[]; lang?: string };
}

const LOCALES: Record<string, string> = { ja: 'ja_JP', en: 'en_US' };

/** Titles in the head, as Next.js writes them: `%s` stands for that of the page. */
export const TITLE_TEMPLATE = `%s | ${site.title}`;

/** What a page tells the networks it is shared on. */
export function sharingOf({ title, description, path, picture = siteCard(), article }: PageFacts) {
  return {
    title: title ?? site.title,
    description,
    url: permalink(path),
    siteName: site.title,
    locale: LOCALES[article?.lang ?? site.language],
    images: picture && [{ ...picture, url: new URL(picture.url, site.origin).href }],
    card: picture ? ('summary_large_image' as const) : ('summary' as const),
    author: site.author.name,
  };
}

/** Canonical address, description, feeds, Open Graph and Twitter card of a page. */
export function metadataOf(facts: PageFacts): Metadata {
  const { title, description, article } = facts;
  const { card, author, ...shared } = sharingOf(facts);
  return {
    title: title ?? { absolute: site.title },
    description,
    alternates: {
      canonical: shared.url,
      types: {
        'application/atom+xml': permalink(sitePath('/atom.xml')),
        'application/rss+xml': permalink(sitePath('/rss.xml')),
        'application/feed+json': permalink(sitePath('/feed.json')),
      },
    },
    openGraph: article
      ? {
          ...shared,
          type: 'article',
          publishedTime: article.published,
          modifiedTime: article.modified,
          authors: [author],
          tags: [...article.tags],
        }
      : { ...shared, type: 'website' },
    twitter: { card, title: shared.title, description },
  };
}
