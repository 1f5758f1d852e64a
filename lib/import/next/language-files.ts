import { posix } from 'node:path';
import { languageOf } from '../read/language';

/**
 * Returns a function that gives the language of a file whose post has a folder with nothing but its versions, each named by its
 * language: `walk/en.md` and `walk/ja.md`. The function returns `undefined` for any other file.
 *
 * @param ids the paths of all Markdown files of the blog.
 */
export function languageFiles(ids: Iterable<string>): (id: string) => string | undefined {
  const languages = new Map<string, (string | undefined)[]>();
  for (const id of ids) {
    const folder = posix.dirname(id);
    const known = languages.get(folder);
    if (known) known.push(languageIn(id));
    else languages.set(folder, [languageIn(id)]);
  }
  return (id) => {
    const all = languages.get(posix.dirname(id)) ?? [];
    return all.length > 1 && !all.includes(undefined) ? languageIn(id) : undefined;
  };
}

function languageIn(id: string): string | undefined {
  const name = posix.basename(id).replace(/\.[a-z]+$/i, '');
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(name) ? languageOf(name) : undefined;
}
