import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import type { Value } from '../read/front-matter';
import { languageOf } from '../read/language';
import { listOf, mappingOf, textOf } from '../read/values';
import { lowerKeys } from './merge-settings';
import type { Content } from './mounts';

/** The languages of a Hugo site (https://gohugo.io/configuration/languages/). */
export interface HugoLanguages {
  /** The languages, with the path prefix of each. */
  languages: Map<string, string>;
  /** The language tags (BCP 47) of the languages, by their keys. */
  tags: Map<string, string>;
  /** The keys of the languages that are not built. */
  disabled: string[];
  /** The language of posts that do not set one. */
  firstLanguage: string;
  /** The language of readers of posts that do not set one; `firstLanguage` is only its key. */
  language?: string;
  /** The addresses of languages on hosts of their own. */
  addresses: string[];
}

/**
 * Reads the languages.
 *
 * @param values the settings of the site, with keys in lower case.
 * @param written the settings of each language, by its key.
 */
export function languagesOf(
  values: Record<string, Value>,
  written: readonly [string, Value][],
): HugoLanguages {
  const all = written.map(([name, options]) => ({ name, options: lowerKeys(mappingOf(options)) }));
  const chosen = textOf(values.defaultcontentlanguage) || all[0]?.name;
  const first = chosen || 'en';
  const main = all.find(({ name }) => name === first)?.options;
  // With hosts of their own, languages have no prefixes (https://gohugo.io/configuration/languages/#multihost).
  const addresses = all.flatMap(({ options }) => textOf(options.baseurl) || []);
  const isBelow = textOf(values.defaultcontentlanguageinsubdir) === 'true';
  return {
    languages: new Map(
      [first, ...all.map(({ name }) => name)].map((name) => [
        name,
        addresses.length > 0 || (name === first && !isBelow) ? '' : `/${name}`,
      ]),
    ),
    tags: new Map(
      all.flatMap(({ name, options }) => {
        const tag = languageOf(options.locale, options.languagecode);
        return tag === undefined ? [] : [[name, tag]];
      }),
    ),
    disabled: [
      ...listOf(values.disablelanguages).map(textOf),
      ...all.flatMap(({ name, options }) => (textOf(options.disabled) === 'true' ? name : [])),
    ],
    firstLanguage: first,
    language: languageOf(
      ...[main?.locale, main?.languagecode, values.locale, values.languagecode],
      chosen,
    ),
    addresses,
  };
}

/**
 * Returns the content folders. A language has a content folder of its own, or a folder with its
 * name in the shared content folder. One in the settings that is not there is reported as skipped.
 */
export function contentsOf(
  blog: BlogFolder,
  content: string,
  written: readonly [string, Value][],
): Content[] {
  const own = written.flatMap(([language, options]) => {
    const { contentdir, disabled } = lowerKeys(mappingOf(options));
    if (textOf(contentdir) === '') return [];
    const folder = posix.normalize(textOf(contentdir)).replace(/\/$/, '');
    if (textOf(disabled) !== 'true')
      folderIn(blog, 'hugo', `languages.${language}.contentDir`, folder);
    return { language, folder };
  });
  if (own.length > 0 && own.length === written.length) return own;
  const named = written.map(([language]) => ({ language, folder: `${content}/${language}` }));
  return [...own, ...named, { folder: content }];
}
