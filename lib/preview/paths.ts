import { RESERVED_SLUGS } from '../urls';

/** Path, without the sub-path, of the stream that tells of changes; see app/preview/events. */
export const EVENTS_PATH = '/preview/events';

/**
 * The rewrite that shows a post by app/preview/post in development. Next.js's own page of a post
 * would have every slug listed by a new process at each request, and know a new post only the
 * second time it is asked for.
 */
export function previewRule() {
  const reserved = [...RESERVED_SLUGS].map((slug) => slug.replaceAll('.', '\\.')).join('|');
  return { source: `/:slug((?!(?:${reserved})$)[^/]+)`, destination: '/preview/post/:slug' };
}
