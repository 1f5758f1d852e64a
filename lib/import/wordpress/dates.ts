import type { PostDate } from '../read/post-date';
import { readPostDate } from '../read/post-date';
import { childText, type XmlElement } from './xml';

/** What WordPress writes for no time at all. */
const NONE = /^(?:0000-00-00 00:00:00)?$/;

/**
 * When a post was published: `wp:post_date` is the day on the blog's own clock, `wp:post_date_gmt`
 * the instant; either may be missing in a draft.
 *
 * @param timeZone IANA name, for a local time without its instant.
 */
export function publishedOf(element: XmlElement, timeZone: string): PostDate | undefined {
  return (
    momentOf(element, 'wp:post_date', timeZone) ??
    readPostDate(childText(element, 'pubDate').replace(/^.*-0001.*$/, ''), timeZone) ??
    undefined
  );
}

/** When a post was last changed; WXR tells it since WordPress 5.7. */
export function updatedOf(element: XmlElement, timeZone: string): PostDate | undefined {
  return momentOf(element, 'wp:post_modified', timeZone);
}

/** The moment a pair of elements tells: the local time under `name`, the instant under `name_gmt`. */
export function momentOf(
  element: XmlElement,
  name: string,
  timeZone: string,
): PostDate | undefined {
  const local = childText(element, name).trim();
  const gmt = childText(element, `${name}_gmt`).trim();
  const here = NONE.test(local) ? null : readPostDate(local, timeZone);
  const instant = NONE.test(gmt) ? null : readPostDate(`${gmt}Z`, timeZone);
  if (here && instant?.instant) return { day: here.day, instant: instant.instant };
  return here ?? instant ?? undefined;
}
