import { posix } from 'node:path';
import { isNamed, type JekyllConfig } from './config';

/** What a file is, according to the folder it is in. */
export interface JekyllLocation {
  /** The path below the collections folder, or below the source folder for a page. */
  path: string;
  /** The name of the collection, `posts` for posts and drafts; `undefined` for a page. */
  collection: string | undefined;
  isDraft: boolean;
  /** The language that a folder of its path names, as written. */
  language?: string;
  /** Whether its folder is that of jekyll-multiple-languages-plugin for the language. */
  isTranslation?: boolean;
}

/** Jekyll ignores files and folders with such names, except for posts, drafts and collections. */
const SPECIAL = /^[_#~]/;

/**
 * Returns the location of a file (https://jekyllrb.com/docs/structure/). `_posts` and `_drafts` can
 * be in any folder, but the folder of another collection is at the top.
 *
 * @param id path below the source folder.
 * @returns `undefined` when the file is not part of the site.
 */
export function locationOf(id: string, config: JekyllConfig): JekyllLocation | undefined {
  const { languages } = config;
  // https://github.com/kurtsson/jekyll-multiple-languages-plugin#57-creating-posts
  const [, translation, below] = /^_i18n\/([^/]+)\/(_posts\/.+)$/.exec(id) ?? [];
  if (translation !== undefined && below !== undefined && languages.includes(translation)) {
    const place = placeOf(below, config);
    return place && { ...place, language: translation, isTranslation: true };
  }
  const place = placeOf(id, config);
  // https://github.com/untra/polyglot#configuration (lang_from_path)
  const language = id.split('/', 2).find((part) => languages.includes(part));
  return place && { ...place, language };
}

function placeOf(id: string, config: JekyllConfig): JekyllLocation | undefined {
  const { collections, collectionsFolder, excluded, included } = config;
  if (isNamed(id, excluded) && !isNamed(id, included)) return undefined;
  const isInside = collectionsFolder === '' || id.startsWith(`${collectionsFolder}/`);
  const path = isInside ? posix.relative(collectionsFolder, id) : id;
  const parts = path.split('/');
  const special = parts.findIndex((part) => SPECIAL.test(part));
  const name = parts[special];
  if (name === undefined) return { path: id, collection: undefined, isDraft: false };
  if (isInside && /^_(?:posts|drafts)$/.test(name) && special < parts.length - 1) {
    return { path, collection: 'posts', isDraft: name === '_drafts' };
  }
  if (isInside && special === 0 && parts.length > 1 && collections.has(name.slice(1))) {
    return { path, collection: name.slice(1), isDraft: false };
  }
  return isNamed(id, included) ? { path: id, collection: undefined, isDraft: false } : undefined;
}
