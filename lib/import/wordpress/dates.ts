import { childText, type XmlElement } from '../export/xml';
import type { PostDate } from '../read/post-date';
import { readPostDate } from '../read/post-date';

/** What WordPress writes when there is no date. */
const NONE = /^(?:0000-00-00 00:00:00)?$/;

/**
 * Returns when a post was published. `wp:post_date` is the local time, `wp:post_date_gmt` the time
 * in UTC; a draft may have only one of them. `pubDate` is used when both are missing.
 *
 * @param timeZone IANA name, for a local time without the time in UTC.
 */
export function publishedOf(element: XmlElement, timeZone: string): PostDate | undefined {
  return (
    dateOf(element, 'wp:post_date', timeZone) ??
    readPostDate(childText(element, 'pubDate').replace(/^.*-0001.*$/, ''), timeZone)
  );
}

/** Returns when a post was last changed. Exports have this since WordPress 5.7. */
export function updatedOf(element: XmlElement, timeZone: string): PostDate | undefined {
  return dateOf(element, 'wp:post_modified', timeZone);
}

/**
 * Returns the date in a pair of elements: the local time in `name` and the time in UTC in
 * `name_gmt`.
 */
export function dateOf(element: XmlElement, name: string, timeZone: string): PostDate | undefined {
  const local = childText(element, name).trim();
  const gmt = childText(element, `${name}_gmt`).trim();
  const here = NONE.test(local) ? undefined : readPostDate(local, timeZone);
  const instant = NONE.test(gmt) ? undefined : readPostDate(`${gmt}Z`, timeZone);
  if (here && instant?.instant) return { day: here.day, instant: instant.instant };
  return here ?? instant;
}
