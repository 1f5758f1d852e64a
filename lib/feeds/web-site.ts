import type { Site } from '../settings/site-settings';
import { listingPath, permalink, searchPath } from '../urls';

/** Structured data of the site for search engines: https://schema.org/WebSite with its SearchAction. */
export function webSiteOf({ title, description, language, author }: Site) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: title,
    description: description || undefined,
    url: permalink(listingPath(1)),
    inLanguage: language,
    author: author && { '@type': 'Person', ...author },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${permalink(searchPath())}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}
