import { importWords } from '../../messages/import';
import { site } from '../../site';
import { visibleLine } from '../../visible';
import { suggestedKey } from '../write/authors';
import type { Report } from './report';

/** Returns what to write into the settings, so that the posts can name their authors. */
export function authorLines({
  unknownAuthors,
  hasOneAuthor,
  people,
}: Pick<Report, 'unknownAuthors' | 'hasOneAuthor' | 'people'>): string[] {
  const words = importWords[site.language];
  const [first] = unknownAuthors.keys();
  if (first === undefined) return [];
  const described = (name: string) => {
    const url = [...people.values()].find((person) => person.name === name)?.url;
    return `{ name: ${literal(name)}${url === undefined ? '' : `, url: ${literal(url)}`} }`;
  };
  if (hasOneAuthor) return [words.oneAuthor(`author: ${described(first)}`)];
  const taken = new Set(Object.keys(site.authors));
  const lines = [...unknownAuthors].map(([name, count]) => {
    const [former] = [...people].find(([, person]) => person.name === name) ?? [name];
    const key = freeKey(suggestedKey(former === 'default' ? name : former), taken);
    taken.add(key);
    const property = /^[\p{ID_Start}][\p{ID_Continue}]*$/u.test(key) ? key : literal(key);
    return `    ${property}: ${described(name)}, // ${words.posts(count)}`;
  });
  return [words.authors, '  authors: {', ...lines, '  },'];
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`;
  return key;
}

/** A text as a literal of TypeScript. */
function literal(text: string): string {
  return `'${visibleLine(text).replace(/[\\']/g, '\\$&')}'`;
}
