import { type Fields, textsOf } from '../read/fields';
import type { Value } from '../read/front-matter';

/** HugoSections above `_posts`, then those of the front matter: a text is cut at blanks. */
export function categoriesOf(path: string, fields: Fields): string[] {
  const above = /^(.*?)\/?_(?:posts|drafts)\//.exec(path)?.[1] ?? '';
  const all = [
    ...above.split('/'),
    ...wordsIn(fields, 'categories'),
    ...wordsIn(fields, 'category'),
  ];
  return [...new Set(all.filter((each) => each !== '' && !each.startsWith('_')))];
}

/** `tags: a b` are two, `tag: a b` is one (https://jekyllrb.com/docs/posts/#tags-and-categories). */
export function wordsIn(fields: Fields, ...keys: string[]): string[] {
  return keys.flatMap((key) => {
    const value = fields.get([key])?.value;
    return typeof value === 'string' && !/s$/.test(key) ? [value.trim()] : wordsOf(value);
  });
}

/** The words of a text, or the texts of a list. */
export function wordsOf(value: Value | undefined): string[] {
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : textsOf(value);
}
