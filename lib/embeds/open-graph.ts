import { parse } from 'parse5';
import { cleanLine } from './clean-line';
import { attributeOf, elementsOf, textOf } from './html-tree';
import type { EmbedDetails } from './oembed';

/** Number of bytes in which the `<head>` of a page is searched. */
const MAX_HEAD = 500_000;

/**
 * Reads the metadata of a page as plain text: Open Graph (ogp.me), or else its `<title>` and description.
 *
 * @param type the `Content-Type` of the response, which may name the encoding.
 * @param url of the page; the base of a relative URL of its image.
 */
export function readPage(body: Buffer, type: string, url: URL): EmbedDetails {
  const [head = ''] = decode(body.subarray(0, MAX_HEAD), type).split(/<body[\s>]/i, 1);
  const tree = parse(head);
  const metadata = new Map<string, string>();
  for (const meta of elementsOf(tree, 'meta')) {
    const name = (attributeOf(meta, 'property') || attributeOf(meta, 'name')).toLowerCase();
    if (name && !metadata.has(name)) metadata.set(name, attributeOf(meta, 'content'));
  }
  const [title] = elementsOf(tree, 'title');
  const first = (maxLength: number, ...values: (string | undefined)[]) =>
    values.map((value) => cleanLine(value, maxLength)).find((value) => value !== undefined);
  const titles = [metadata.get('og:title'), metadata.get('twitter:title'), title && textOf(title)];
  const picture = metadata.get('og:image') || metadata.get('twitter:image');
  return {
    entry: {
      title: first(300, ...titles),
      description: first(200, metadata.get('og:description'), metadata.get('description')),
      site: first(100, metadata.get('og:site_name')),
    },
    picture: picture && URL.canParse(picture, url) ? new URL(picture, url).href : undefined,
  };
}

/** Decodes a page by the encoding that it declares, because many Japanese pages are not UTF-8. */
function decode(body: Buffer, type: string): string {
  const encoding =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(body.toString('latin1', 0, 2048))?.[1];
  try {
    return new TextDecoder(encoding ?? 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
