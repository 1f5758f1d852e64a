import type { Site } from '../settings/site-settings';
import { listingPath, permalink, searchPath } from '../urls';
import { personOf } from './person';

/** Structured data of the site for search engines: https://schema.org/WebSite with its SearchAction. */
export function webSiteOf(site: Site) {
  const { title, description, author, language, license } = site;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: title,
    description: description || undefined,
    url: permalink(listingPath(1)),
    inLanguage: language,
    author: author && personOf(author),
    license: license?.url,
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
