import { posix } from 'node:path';
import { isRecord } from './about-record';
import type { BlogFolder } from './blog-folder';
import { keysAndPerson, type People, type Person, peopleIn } from './people';
import { mappingOf } from './values';

/** A file of all authors, or of one in a folder of authors. */
const FILE =
  /(?:^|\/)_?authors?(?:\.(?:ya?ml|json|toml)|\/[^/]+(?:\/_?index)?\.(?:mdx?|markdown|ya?ml|json|toml))$/i;
/** The page of a term, on which Hugo shows the author by its title. */
const TERM = /\/_index\.\w+$/;

/** Reads the authors of an old blog from its files, such as `_data/authors.yml` and `data/authors/hanako.md`. */
export function peopleOf(folder: BlogFolder): People {
  const people = new Map<string, Person>();
  for (const { id } of folder.files('', (below) => FILE.test(below))) {
    const stem = posix.basename(id.replace(/(?:\/_?index)?\.\w+$/, ''));
    const isOne = !/^authors?$/i.test(stem.replace(/^_/, ''));
    const isMarkdown = /\.(?:mdx?|markdown)$/i.test(id);
    const value = isMarkdown ? folder.document(id)?.fields : folder.value(id);
    if (value === undefined) continue;
    const fields = mappingOf(value);
    if (isMarkdown && !(isOne && (isRecord(fields) || TERM.test(id)))) continue;
    const found = isOne ? keysAndPerson(fields, stem) : peopleIn(value);
    for (const [key, person] of found) if (!people.has(key)) people.set(key, person);
  }
  return people;
}
