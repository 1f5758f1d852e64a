import { posix } from 'node:path';
import { slug } from 'github-slugger';
import { languageInName } from '../../posts/files/language-in-name';
import { FIELD_NAMES } from '../read/field-names';
import type { Fields } from '../read/fields';
import { languageOf } from '../read/language';
import type { Route } from '../urls/routes';
import { ALONE, type Collection } from './collections';

/** What the path and the front matter of a file say about an entry of a collection. */
export interface Entry {
  /** The collection; `''` for a file that is in none. */
  collection: string;
  /** The id, or what the front matter gives instead. */
  id: string;
  /** Where its language is a folder or the end of the file name: the id without it. */
  bareId: string;
  /** What it has in common with its versions in other languages. */
  version: string;
  lang?: string;
}

/**
 * Returns the id of an entry (https://docs.astro.build/en/reference/content-loader-reference/#glob-loader) and its
 * language: that of the front matter, or a folder (https://docs.astro.build/en/recipes/i18n/) or the end of the file
 * name (`a.en.md`) where a route has that language.
 *
 * @param stem path of the file below the folder of the collection, without its extension and `/index`.
 */
export function entryOf(
  stem: string,
  fields: Fields,
  collection: Collection,
  routes: readonly Route[],
): Entry {
  // Without a configuration, the first folder is the collection.
  const [first = '', ...rest] = stem.split('/');
  const path = collection === ALONE || collection.name !== '' ? stem : rest.join('/') || first;
  // `postSlug` is of AstroPaper, a theme of many blogs.
  const given = fields.text(...(collection.idKey ? [collection.idKey] : ['slug', 'postSlug']));
  const idOf = (name: string) =>
    given ?? (collection === ALONE ? name : slugsOf(name) || first || 'index');
  const id = idOf(path);
  const lang = languageOf(...FIELD_NAMES.lang.map((key) => fields.text(key)));
  const isKnown = (language: string | undefined) =>
    language !== undefined &&
    (language === lang || routes.some((route) => route.hasLang || route.lang === language));
  const [, folder, inFolder] = /^([a-z]{2}(?:-[a-z]{2,4})?)\/(.+)$/i.exec(id) ?? [];
  const folderLang = languageOf(folder);
  const inName = languageInName({ file: `${path}.md`, lang });
  const name = collection.name || (rest.length > 0 ? first : '');
  const entryWith = (bareId: string, language = lang): Entry => ({
    collection: name,
    id,
    bareId,
    // Each language may have a collection of its own, of the same folder.
    version: posix.join(collection.base, collection.name === '' ? name : '', bareId),
    lang: language,
  });
  if (inFolder !== undefined && isKnown(folderLang)) return entryWith(inFolder, lang ?? folderLang);
  if (inName && isKnown(inName.language)) {
    return entryWith(idOf(inName.name), lang ?? inName.language);
  }
  return entryWith(id);
}

function slugsOf(path: string): string {
  return path
    .split('/')
    .map((part) => slug(part))
    .join('/')
    .replace(/\/index$/, '');
}
