import { posix } from 'node:path';
import { LANGUAGES } from '../../messages/language';
import { languageInName, nameOf } from '../../posts/files/language-in-name';
import type { Rule } from '../rule';

/**
 * A file with the name of a translation, `a.en.md`, beside no `a.md`: its original was renamed, or has another name.
 * Only in languages that the blog has, because words and file extensions look like languages too (`index.ts.md`).
 */
export const originalMissing: Rule = {
  name: 'originalMissing',
  level: 'warning',
  find: ({ post, entries }, { posts }) => {
    const { name, language } = languageInName(post) ?? {};
    const isSaid = entries.some(({ key }) => key === 'lang' || key === 'translationOf');
    if (name === undefined || post.translationOf !== undefined || isSaid) return [];
    const languages = [...LANGUAGES, ...posts.map(({ lang }) => lang)];
    if (!languages.includes(language)) return [];
    // Another error says why the post is not the translation of this one.
    if (posts.some(({ file }) => nameOf(file) === name)) return [];
    return [{ line: 1, column: 1, value: posix.basename(name), other: language }];
  },
};
