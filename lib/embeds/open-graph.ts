import { parse } from 'parse5';
import { cleanLine } from './clean-line';
import { attributeOf, elementsOf, textOf } from './html-tree';
import type { EmbedDetails } from './oembed';

/** A page's head stands at its beginning; more is not read. Bytes. */
const HEAD = 500_000;

/**
 * What a page says of itself (Open Graph, ogp.me; else its title and description), as plain text.
 *
 * @param type the media type of the answer, which may name the encoding.
 * @param address of the page, against which the address of its picture is read.
 */
export function readPage(body: Buffer, type: string, address: URL): EmbedDetails {
  const [head = ''] = decode(body.subarray(0, HEAD), type).split(/<body[\s>]/i, 1);
  const tree = parse(head);
  const told = new Map<string, string>();
  for (const meta of elementsOf(tree, 'meta')) {
    const name = (attributeOf(meta, 'property') || attributeOf(meta, 'name')).toLowerCase();
    if (name && !told.has(name)) told.set(name, attributeOf(meta, 'content'));
  }
  const [title] = elementsOf(tree, 'title');
  const first = (most: number, ...values: (string | undefined)[]) =>
    values.map((value) => cleanLine(value, most)).find((value) => value !== undefined);
  const picture = told.get('og:image') || told.get('twitter:image');
  return {
    entry: {
      title: first(300, told.get('og:title'), told.get('twitter:title'), title && textOf(title)),
      description: first(200, told.get('og:description'), told.get('description')),
      site: first(100, told.get('og:site_name')),
    },
    picture: picture && URL.canParse(picture, address) ? new URL(picture, address).href : undefined,
  };
}

/** The text of a page in the encoding it names: Japanese pages are not all UTF-8. */
function decode(body: Buffer, type: string): string {
  const named =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(body.toString('latin1', 0, 2048))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
