import type { Value } from './front-matter';
import { listOf, mappingOf, textOf } from './values';

/** An author, as a file of the old blog describes them. */
export interface Person {
  name: string;
  /** Their own page. */
  url?: string;
}

/** The authors of an old blog, by the key or the name that posts use. */
export type People = ReadonlyMap<string, Person>;

const URLS = ['url', 'website', 'homepage', 'site', 'web', 'uri', 'link', 'home', 'blog'];

/** The keys of a record with which posts name a person. */
const KEYS = ['slug', 'id', 'key', 'username', 'short_name'];

/**
 * Reads a file of authors, such as `_data/authors.yml` of Jekyll and `authors.yml` of Docusaurus: a mapping from keys
 * to what is known about each, or to their names alone, a list of records with their keys, or the record of one person.
 */
export function peopleIn(authors: Value): Map<string, Person> {
  if (Array.isArray(authors)) {
    return new Map(authors.flatMap((record) => keysAndPerson(mappingOf(record))));
  }
  const record = mappingOf(authors);
  const own = textOf(record.name);
  if (own !== '') return new Map(keysAndPerson(record, own));
  return new Map(
    Object.entries(record).flatMap(([key, value]): [string, Person][] => {
      const person = personIn(value);
      return person ? [[key, person]] : [];
    }),
  );
}

/**
 * Returns what a record says of a person, with each of the keys by which posts may name them.
 *
 * @param name of the file of the record.
 */
export function keysAndPerson(record: Record<string, Value>, name = ''): [string, Person][] {
  const person = personIn(record);
  if (person === undefined) return [];
  return [name, ...KEYS.map((key) => textOf(record[key]))].flatMap((key) =>
    key === '' ? [] : [[key, person]],
  );
}

/** Returns what a record says of a person; `undefined` when it has no name. */
function personIn(value: Value): Person | undefined {
  const fields = mappingOf(value);
  const name = textOf(value) || textOf(fields.name ?? fields.title ?? fields.display_name);
  const links = [fields, mappingOf(fields.socials), ...listOf(fields.links).map(mappingOf)];
  const url = links
    .flatMap((each) => URLS.map((key) => textOf(each[key])))
    .find((text) => /^https?:\/\//.test(text));
  if (name === '') return undefined;
  return url === undefined ? { name } : { name, url };
}
