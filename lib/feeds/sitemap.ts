import { toOffsetIso } from '../dates';
import type { Post } from '../posts/post';
import { isPublished } from '../posts/schedule';
import { yearsOf } from '../posts/views/archive';
import { authorsOf } from '../posts/views/authors';
import { laterPages } from '../posts/views/paging';
import { seriesOf } from '../posts/views/series';
import { tagsOf } from '../posts/views/tags';
import type { Site } from '../settings/site-settings';
import {
  archivePath,
  authorPath,
  listingPath,
  permalink,
  postPath,
  seriesPath,
  tagPath,
} from '../urls';
import { element, xmlDocument } from './xml';

/**
 * Serializes the sitemap (https://www.sitemaps.org/protocol.html): every page of the site, from the same
 * lists as the routes. An entry has `lastmod` only if the front matter has a date.
 */
export function printSitemap(
  site: Site,
  { posts, pages }: { posts: readonly Post[]; pages: readonly Post[] },
): string {
  const published = posts.filter(isPublished);
  const tags = tagsOf(published);
  const series = seriesOf(published);
  const authors = authorsOf(published);
  const urls = [
    ...[1, ...laterPages(published, site.postsPerPage)].map((number) =>
      printUrl(listingPath(number)),
    ),
    ...[...published, ...pages.filter(isPublished)].map((post) =>
      printUrl(postPath(post.slug), lastModified(post, site)),
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
    element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls),
  );
}

function printUrl(path: string, modified?: string) {
  return element('url', {}, [
    element('loc', {}, permalink(path)),
    ...(modified ? [element('lastmod', {}, modified)] : []),
  ]);
}

/** An instant or a day (W3C Datetime); `undefined` for a page without dates. */
function lastModified({ publishedOn, createdAt, updatedAt }: Post, { timeZone }: Site) {
  const instant = updatedAt ?? createdAt;
  return instant ? toOffsetIso(instant, timeZone) : publishedOn || undefined;
}
