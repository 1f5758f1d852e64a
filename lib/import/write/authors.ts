import { site } from '../../site';
import { foldSlug } from '../../urls';
import type { ImportedPost } from '../imported-post';

/**
 * The keys of the authors of an imported post in `authors` of the settings. None if it is by the author of the site
 * alone, for which a post writes nothing.
 *
 * @returns `unknown`, the names, if the settings lack one of them: a post that names an unknown author would stop the
 * build.
 */
export function authorsFor({ authors = [] }: Pick<ImportedPost, 'authors'>): {
  keys?: readonly string[];
  unknown?: readonly string[];
} {
  if (authors.length === 0 || authors.every(isAuthorOfSite)) return {};
  const keys = authors.map(keyInSettings);
  if (keys.includes(undefined)) {
    return { unknown: authors.filter((_, index) => keys[index] === undefined) };
  }
  return { keys: [...new Set(keys.flatMap((key) => key ?? []))] };
}

/** A key for the name of a person: its letters and digits in lower case, joined by `-`. */
export function suggestedKey(name: string): string {
  const words = foldSlug(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['author'];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}

function isAuthorOfSite(name: string): boolean {
  if (site.author === undefined) return false;
  const { key } = site.author;
  return isSame(name, site.author.name) || (key !== undefined && keyInSettings(name) === key);
}

function keyInSettings(name: string): string | undefined {
  const people = Object.entries(site.authors);
  const found = people.find(([, person]) => isSame(name, person.name));
  return (found ?? people.find(([key]) => key === suggestedKey(name)))?.[0];
}

function isSame(one: string, other: string): boolean {
  return foldSlug(one.trim()) === foldSlug(other.trim());
}
