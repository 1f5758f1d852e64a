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

/** Titles in the head; `%s` stands for that of the page. */
export const TITLE_TEMPLATE = `%s | ${site.title}`;

/** Canonical address, description, feeds, Open Graph and Twitter card of a page. */
export function metadataOf({ title, description, path, picture = siteCard(), article }: PageFacts) {
  const url = permalink(path);
  const images = picture && [{ ...picture, url: new URL(picture.url, site.origin).href }];
  const shared = {
    title: title ?? site.title,
    description,
    url,
    siteName: site.title,
    locale: LOCALES[article?.lang ?? site.language],
    images,
  };
  return {
    title: title ?? { absolute: site.title },
    description,
    alternates: {
      canonical: url,
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
          authors: site.author && [site.author.name],
          tags: [...article.tags],
        }
      : { ...shared, type: 'website' },
    twitter: { card: images ? 'summary_large_image' : 'summary', title: shared.title, description },
  } satisfies Metadata;
}
