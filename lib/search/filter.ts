import type { Manifest } from './format';

/** Narrows what is found. */
export interface Filter {
  year?: string;
  tag?: string;
}

/** Whether a post passes a filter, by its number; no post has a year or a tag that is unknown. */
export function passes(
  { years, tags }: Manifest,
  { year, tag }: Filter,
): (post: number) => boolean {
  // Posts stand newest first, so those of a year stand together.
  const index = years.findIndex(([name]) => name === year);
  const from = years.slice(0, Math.max(index, 0)).reduce((sum, [, posts]) => sum + posts, 0);
  const to = from + (years[index]?.[1] ?? 0);
  const tagged = new Set(tags.find(([name]) => name === tag)?.[1]);
  return (post) => (!year || (post >= from && post < to)) && (!tag || tagged.has(post));
}
