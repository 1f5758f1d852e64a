import { toOffsetIso } from '../dates';
import type { Post } from '../posts/post';
import { isPublished } from '../posts/schedule';
import { yearsOf } from '../posts/views/archive';
import { authorsOf } from '../posts/views/authors';
import { laterPages } from '../posts/views/paging';
import { seriesOf } from '../posts/views/series';
import { tagsOf } from '../posts/views/tags';
import {
  listedLanguages,
  oneVersionOfEach,
  postsIn,
  versionsOf,
} from '../posts/views/translations';
import type { Site } from '../settings/site-settings';
import {
  archivePath,
  authorPath,
  languagePath,
  listingPath,
  permalink,
  postPath,
  seriesPath,
  tagPath,
} from '../urls';
import { alternatesOf, homeVersions, postVersions, type Version } from './alternates';
import { element, xmlDocument } from './xml';

/**
 * Serializes the sitemap (https://www.sitemaps.org/protocol.html): every page of the site, from the same
 * lists as the routes. An entry has `lastmod` only if the front matter has a date. A page in several languages has links
 * to all of them (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function printSitemap(
  site: Site,
  { posts, pages }: { posts: readonly Post[]; pages: readonly Post[] },
): string {
  const published = posts.filter(isPublished);
  const publishedPages = pages.filter(isPublished);
  const tags = tagsOf(published);
  const series = seriesOf(published);
  const authors = authorsOf(published);
  const languages = listedLanguages(published);
  const home = homeVersions(published);
  const isTranslated = [...published, ...publishedPages].some(
    ({ translationOf }) => translationOf !== undefined,
  );
  const urls = [
    printUrl(listingPath(1), undefined, home),
    ...laterPages(oneVersionOfEach(published), site.postsPerPage).map((number) =>
      printUrl(listingPath(number)),
    ),
    ...languages.flatMap((language) => [
      printUrl(languagePath(language), undefined, home),
      ...laterPages(postsIn(published, language), site.postsPerPage).map((number) =>
        printUrl(languagePath(language, number)),
      ),
    ]),
    ...[published, publishedPages].flatMap((ofKind) =>
      ofKind.map((post) =>
        printUrl(
          postPath(post.slug),
          lastModified(post, site),
          postVersions(versionsOf(ofKind, post)),
        ),
      ),
    ),
    printUrl(archivePath()),
    ...yearsOf(published).map(({ year }) => printUrl(archivePath(year))),
    ...(tags.length > 0 ? [printUrl(tagPath())] : []),
    ...tags.map(({ tag }) => printUrl(tagPath(tag))),
    ...(series.length > 0 ? [printUrl(seriesPath())] : []),
    ...series.map(({ name }) => printUrl(seriesPath(name))),
    ...(authors.length > 0 ? [printUrl(authorPath())] : []),
    ...authors.map(({ key }) => printUrl(authorPath(key))),
  ];
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': isTranslated ? 'http://www.w3.org/1999/xhtml' : undefined,
      },
      urls,
    ),
  );
}

function printUrl(path: string, modified?: string, versions: readonly Version[] = []) {
  return element('url', {}, [
    element('loc', {}, permalink(path)),
    ...(modified ? [element('lastmod', {}, modified)] : []),
    ...alternatesOf(versions).map(({ hreflang, href }) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href }),
    ),
  ]);
}

/** An instant or a day (W3C Datetime); `undefined` for a page without dates. */
function lastModified({ publishedOn, createdAt, updatedAt }: Post, { timeZone }: Site) {
  const instant = updatedAt ?? createdAt;
  return instant ? toOffsetIso(instant, timeZone) : publishedOn || undefined;
}
