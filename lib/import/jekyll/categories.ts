import { type Fields, textsOf } from '../read/fields';
import type { Value } from '../read/front-matter';

/**
 * Returns the categories of a post: the folders above `_posts`, then those in the front matter. A
 * text under `categories` is split at spaces; a text under `category` is one category.
 */
export function categoriesOf(path: string, fields: Fields): string[] {
  const above = /^(.*?)\/?_(?:posts|drafts)\//.exec(path)?.[1] ?? '';
  const all = [
    ...above.split('/'),
    ...wordsIn(fields, 'categories'),
    ...wordsIn(fields, 'category'),
  ];
  return [...new Set(all.filter((each) => each !== '' && !each.startsWith('_')))];
}

/**
 * Returns the texts of some keys. `tags: a b` is two tags, but `tag: a b` is one
 * (https://jekyllrb.com/docs/posts/#tags-and-categories).
 */
export function wordsIn(fields: Fields, ...keys: string[]): string[] {
  return keys.flatMap((key) => {
    const value = fields.get([key])?.value;
    return typeof value === 'string' && !/s$/.test(key) ? [value.trim()] : wordsOf(value);
  });
}

/** Returns the words of a text, or the items of a list. */
export function wordsOf(value: Value | undefined): string[] {
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : textsOf(value);
}
