import { posix } from 'node:path';
import { isRecord } from './about-record';
import type { BlogFolder } from './blog-folder';
import type { Value } from './front-matter';
import { type People, type Person, peopleIn, personIn } from './people';
import { textOf } from './values';

/** A file of all authors, or of one in a folder of authors. */
const FILE =
  /(?:^|\/)_?authors?(?:\.(?:ya?ml|json|toml)|\/[^/]+(?:\/_?index)?\.(?:mdx?|markdown|ya?ml|json|toml))$/i;
const KEYS = ['slug', 'id', 'key', 'username', 'short_name'];

/** Reads the authors of an old blog from its files, such as `_data/authors.yml` and `data/authors/hanako.md`. */
export function peopleOf(folder: BlogFolder): People {
  const people = new Map<string, Person>();
  for (const { id } of folder.files('', (below) => FILE.test(below))) {
    const isMarkdown = /\.(?:mdx?|markdown)$/i.test(id);
    const fields = isMarkdown ? folder.document(id)?.fields : folder.config(id);
    if (fields === undefined || (isMarkdown && !isRecord(fields))) continue;
    const stem = posix.basename(id.replace(/(?:\/_?index)?\.\w+$/, ''));
    const isOne = !/^authors?$/i.test(stem.replace(/^_/, ''));
    const found = isOne ? oneIn(fields, stem) : peopleIn(fields);
    for (const [key, person] of found) if (!people.has(key)) people.set(key, person);
  }
  return people;
}

function oneIn(fields: Record<string, Value>, stem: string): [string, Person][] {
  const person = personIn(fields);
  if (person === undefined) return [];
  return [stem, ...KEYS.map((key) => textOf(fields[key]))].flatMap((key) =>
    key === '' ? [] : [[key, person]],
  );
}
