import { toOffsetIso } from '../dates';

/** A front matter to print, in the order in which it is written. */
export interface FrontMatter {
  title: string;
  slug: string;
  publishedOn?: string;
  publishAt?: Date;
  createdAt?: Date;
  updatedAt?: Date;
  description?: string;
  tags: readonly string[];
  series?: { name: string; order?: number };
  authors?: readonly string[];
  pinned?: boolean;
  image?: string;
  draft?: boolean;
  lang?: string;
  translationOf?: string;
  aliases?: readonly string[];
  math?: boolean;
}

/** Returns the text of a post file: the front matter in YAML, and the body unchanged. */
export function printPost(post: FrontMatter, body: string, timeZone: string): string {
  const time = (instant: Date | undefined) =>
    instant && toOffsetIso(instant, timeZone).replace(/^(.+)T(.+)([+-]\d\d):(\d\d)$/, '$1 $2 $3$4');
  const entries: [string, string | undefined][] = [
    ['title', quote(post.title)],
    ['slug', quote(post.slug)],
    ['publishedOn', post.publishedOn],
    ['publishAt', time(post.publishAt)],
    ['createdAt', time(post.createdAt)],
    ['updatedAt', time(post.updatedAt)],
    ['description', post.description && quote(post.description)],
    ['tags', post.tags.length > 0 ? printList(post.tags) : undefined],
    ['series', post.series && printSeries(post.series)],
    ['authors', post.authors && printList(post.authors)],
    ['pinned', post.pinned ? 'true' : undefined],
    ['image', post.image && quote(post.image)],
    ['draft', post.draft ? 'true' : undefined],
    ['lang', post.lang && quote(post.lang)],
    ['translationOf', post.translationOf && quote(post.translationOf)],
    ['aliases', post.aliases?.map((alias) => `\n  - ${quote(alias)}`).join('')],
    ['math', post.math === false ? 'false' : undefined],
  ];
  const lines = entries.flatMap(([key, value]) => {
    if (value === undefined || value === '') return [];
    return value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`;
  });
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** Returns a list of texts in YAML, on one line. */
export function printList(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}

function printSeries({ name, order }: NonNullable<FrontMatter['series']>): string {
  return order === undefined ? quote(name) : `{ name: ${quote(name)}, order: ${order} }`;
}

/**
 * Quotes a YAML 1.2 scalar with single quotation marks, which are doubled inside it (§7.3.2). A text of several lines
 * gets double quotation marks, in which escapes as in JSON keep its line breaks (§7.3.1).
 */
function quote(text: string): string {
  if (text.includes('\n')) return JSON.stringify(text);
  return `'${text.replaceAll("'", "''")}'`;
}
