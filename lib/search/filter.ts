import type { Manifest } from './format';

/** Limits the results to a year, a tag, a series and a language (BCP 47). `''` and `undefined` are no limit. */
export interface Filter {
  year?: string;
  tag?: string;
  series?: string;
  language?: string;
}

/**
 * Returns a function that decides, by number, whether a post passes a filter. No post passes an unknown year,
 * tag, series or language.
 */
export function passes(
  manifest: Manifest,
  { year, tag, series, language }: Filter,
): (post: number) => boolean {
  const { years, tags } = manifest;
  // Posts are sorted newest first, so the posts of a year have consecutive numbers.
  const index = years.findIndex(([name]) => name === year);
  const from = years.slice(0, Math.max(index, 0)).reduce((sum, [, posts]) => sum + posts, 0);
  const to = from + (years[index]?.[1] ?? 0);
  const tagged = new Set(tags.find(([name]) => name === tag)?.[1]);
  const parts = new Set(manifest.series?.find(([name]) => name === series)?.[1]);
  const inLanguage = new Set(manifest.languages?.find(([name]) => name === language)?.[1]);
  return (post) =>
    (!year || (post >= from && post < to)) &&
    (!tag || tagged.has(post)) &&
    (!series || parts.has(post)) &&
    (!language || inLanguage.has(post));
}
