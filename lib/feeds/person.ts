import type { Author } from '../posts/views/authors';
import type { Accounts } from '../settings/site-settings';
import { authorPath, listingPath, permalink, sitePath } from '../urls';

/** An author as structured data: https://schema.org/Person. */
export interface Person {
  '@type': 'Person';
  name: string;
  url?: string;
  /** Absolute URL. */
  image?: string;
}

/** The structured data of an author. */
export function personOf(author: Author): Person {
  const { name } = author;
  return { '@type': 'Person', name, url: authorUrl(author), image: authorPictureUrl(author) };
}

/** The structured data of the page of an author: https://schema.org/ProfilePage. */
export function profilePageOf(author: Author & { social: Accounts }) {
  const elsewhere = [author.url, ...author.social.map(({ url }) => url)];
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      ...personOf(author),
      description: author.bio,
      sameAs: elsewhere.filter((url) => url?.startsWith('http')),
    },
  };
}

/** The absolute URL of the page of an author: the one of this site, or else their own; `undefined` without one. */
export function authorUrl({ key, url }: Author): string | undefined {
  return key === undefined ? url : permalink(authorPath(key));
}

/** The absolute URL of the picture of an author; `undefined` without one. */
export function authorPictureUrl({ picture }: Author): string | undefined {
  return picture && new URL(sitePath(picture), permalink(listingPath(1))).href;
}
