import { formatDate } from '../dates';
import type { PostFacts } from '../posts/post';
import type { Site } from '../settings/site-settings';
import type { Card } from './card';

/** The card of a post or a standalone page. */
export function cardOfPost({ title, publishedOn, kind }: PostFacts, site: Site): Card {
  return {
    title,
    name: site.title,
    author: site.author?.name ?? '',
    day: kind === 'post' ? formatDate(publishedOn, site.language) : undefined,
    seal: site.seal,
  };
}

/** The card of the site, for its lists, and for a post whose title no font has. */
export function cardOfSite({ title, origin, basePath, author, seal }: Site): Card {
  return { title, name: new URL(origin).host + basePath, author: author?.name ?? '', seal };
}
