import type { Site } from '../settings/site-settings';
import { listingPath, permalink, sitePath } from '../urls';

/** The author as structured data: https://schema.org/Person. */
export interface Person {
  '@type': 'Person';
  name: string;
  url?: string;
  /** Absolute URL. */
  image?: string;
}

/** The structured data of the author; `undefined` without one. */
export function personOf({ author }: Pick<Site, 'author'>): Person | undefined {
  if (!author) return undefined;
  const { name, url } = author;
  return { '@type': 'Person', name, url, image: authorPictureUrl({ author }) };
}

/** The absolute URL of the picture of the author; `undefined` without one. */
export function authorPictureUrl({ author }: Pick<Site, 'author'>): string | undefined {
  return author?.picture && new URL(sitePath(author.picture), permalink(listingPath(1))).href;
}
