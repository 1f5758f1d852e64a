import { decodeLeniently } from '../../url-decoding';
import { childrenOf, childText, type XmlElement } from '../export/xml';
import { titleWords } from '../html/words';

/** A category, a tag, or a term of another taxonomy, which a plugin made. */
interface Term {
  taxonomy: string;
  name: string;
  slug: string;
}

/** An `<item>` of an export: a post, a page, an attachment or other content. */
export interface Item {
  /** Its line in the export, starting at 1. */
  line: number;
  id: string;
  /** `post`, `page`, `attachment` or another type. */
  type: string;
  /** `publish`, `draft`, `private` and others. */
  status: string;
  title: string;
  /** The URL of the post. */
  link: string;
  /** The first URL of the post, such as `https://example.com/blog/?p=12`, which stays when the blog moves. */
  guid: string;
  /** The slug, decoded; `''` for a draft that was never published. */
  name: string;
  parent: string;
  password: string;
  author: string;
  content: string;
  excerpt: string;
  attachmentUrl: string;
  isSticky: boolean;
  terms: readonly Term[];
  fields: ReadonlyMap<string, string>;
  element: XmlElement;
}

/**
 * Reads an `<item>` of WXR 1.0 to 1.2.
 *
 * @see https://github.com/WordPress/WordPress/blob/master/wp-admin/includes/export.php
 */
export function readItem(element: XmlElement): Item {
  const text = (name: string) => childText(element, name).trim();
  return {
    line: element.line,
    id: text('wp:post_id'),
    type: text('wp:post_type') || 'post',
    status: text('wp:status') || 'publish',
    title: titleWords(text('title')),
    link: permalink(text('link')),
    guid: text('guid'),
    name: decoded(text('wp:post_name')),
    parent: text('wp:post_parent'),
    password: childText(element, 'wp:post_password'),
    author: text('dc:creator'),
    content: childText(element, 'content:encoded').replaceAll('\r\n', '\n'),
    excerpt: text('excerpt:encoded'),
    attachmentUrl: text('wp:attachment_url'),
    isSticky: text('wp:is_sticky') === '1',
    terms: termsOf(element),
    fields: fieldsOf(element),
    element,
  };
}

/** Returns a permalink with a query without what plugins for translations add: the id is enough in `?p=12&lang=en`. */
function permalink(link: string): string {
  const [, id] = /[?&]((?:p|page_id)=\d+)(?:&|$)/.exec(link) ?? [];
  return id === undefined || link.includes('post_type=') ? link : link.replace(/\?.*$/, `?${id}`);
}

function termsOf(element: XmlElement): Term[] {
  return childrenOf(element, 'category').flatMap(({ attributes, text }) => {
    const { domain = 'category', nicename = '' } = attributes;
    const name = titleWords(text);
    return name === '' ? [] : { taxonomy: domain, name, slug: nicename };
  });
}

function fieldsOf(element: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(element, 'wp:postmeta').map((meta) => [
      childText(meta, 'wp:meta_key').trim(),
      childText(meta, 'wp:meta_value'),
    ]),
  );
}

/**
 * Decodes a slug. WordPress cuts long slugs at 200 bytes, possibly in the middle of a character.
 */
function decoded(name: string): string {
  return decodeLeniently(name.replace(/(?:%[0-9a-f]{0,2})*$/i, wholeCharacters));
}

function wholeCharacters(encoded: string): string {
  for (let end = encoded.length; end > 0; end--) {
    try {
      decodeURIComponent(encoded.slice(0, end));
      return encoded.slice(0, end);
    } catch {
      // Try one character less.
    }
  }
  return '';
}
