import type { Element, ElementContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { autoParagraphs } from '../html/auto-paragraphs';
import { bodyToMarkdown } from '../html/to-markdown';
import {
  attribute,
  contentOf,
  element,
  hasClass,
  isBlank,
  isElement,
  type Node,
} from '../html/tree';
import type { ImportedPost, Note } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import { isGooglePicture, isSameGooglePicture, pictureItself } from './pictures';

/** What the conversion of a body needs to know about its blog. */
interface Blog {
  hosts: readonly string[];
  /** Returns whether there is a copy of a picture on this machine. */
  hasCopy(url: string): boolean;
}

/**
 * Converts the body of a post to Markdown. Whatever could not be converted, and pictures that stay on
 * the servers of Google, are added to the notes of the post.
 */
export function bloggerMarkdown(post: ImportedPost, blog: Blog): string {
  const remote = new Set<string>();
  post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  const onLost = noteUntranslated(post);
  const markdown = bodyToMarkdown(withParagraphs(post.body), onLost, (nodes) => {
    const adapted = adaptAll(nodes, blog);
    visit({ type: 'root', children: adapted }, 'element', (node) => {
      const src = node.tagName === 'img' ? attribute(node, 'src') : '';
      if (isGooglePicture(src) && !blog.hasCopy(src)) remote.add(src);
    });
    return adapted;
  });
  post.notes.push(
    ...[...remote].map((value): Note => ({ level: 'lost', name: 'pictureRemote', value })),
  );
  return markdown;
}

function adaptAll(nodes: readonly Node[], blog: Blog): ElementContent[] {
  return contentOf(nodes).map((node) => {
    if (node.type !== 'element') return node;
    const simple = pictureWithCaption(node) ?? node;
    return adaptElement({ ...simple, children: adaptAll(simple.children, blog) }, blog);
  });
}

/**
 * Returns a body with paragraphs. One without any tag that begins a line was written in a mode in
 * which Blogger shows line breaks as they are written.
 */
function withParagraphs(body: string): string {
  const text = body.replaceAll('\r\n', '\n');
  return /<(?:br|p|div|pre|table|ul|ol|h[1-6]|blockquote)\b/i.test(text) || !text.includes('\n')
    ? text
    : autoParagraphs(text);
}

function adaptElement(node: Element, blog: Blog): Element {
  if (isElement(node, 'img')) {
    return { ...node, properties: { ...node.properties, src: secure(attribute(node, 'src')) } };
  }
  if (isElement(node, 'a')) return fullPicture(node) ?? withOwnHost(node, blog);
  // Blogger puts every picture into a centred box, so its style is not one of the author.
  if (hasClass(node, 'separator')) return { ...node, properties: {} };
  if (node.tagName === 'script' && attribute(node, 'type') === 'syntaxhighlighter') {
    const code = textIn(node).replace(/^\s*<!\[CDATA\[\n?|\]\]>\s*$/g, '');
    const { className } = node.properties;
    return element('pre', { className }, [{ type: 'text', value: code }]);
  }
  return node;
}

/** Returns the whole picture that a link around the same picture in a smaller size leads to. */
function fullPicture(link: Element): Element | undefined {
  const [picture, ...others] = link.children.filter((child) => !isBlank(child));
  if (!isElement(picture, 'img') || others.length > 0) return undefined;
  const whole = pictureItself(secure(attribute(link, 'href')));
  if (!isSameGooglePicture(whole, attribute(picture, 'src'))) return undefined;
  return { ...picture, properties: { ...picture.properties, src: whole } };
}

/** Returns a figure for the table in which Blogger puts a picture with a caption. */
function pictureWithCaption(node: Element): Element | undefined {
  if (!isElement(node, 'table') || !hasClass(node, 'tr-caption-container')) return undefined;
  const cells = cellsIn(node);
  const caption = cells.find((cell) => hasClass(cell, 'tr-caption'));
  const content = cells.filter((cell) => cell !== caption).flatMap(({ children }) => children);
  return element('figure', {}, [
    ...content,
    ...(caption ? [element('figcaption', {}, caption.children)] : []),
  ]);
}

function cellsIn(node: Element): Element[] {
  return node.children.flatMap((child) =>
    isElement(child, 'td') ? [child] : isElement(child, 'tbody', 'tr') ? cellsIn(child) : [],
  );
}

/**
 * Returns a link to the blog itself in the form that its posts have. Blogger sends readers to the
 * domain of their country, such as `example.blogspot.jp`, and phones to `?m=1`.
 */
function withOwnHost(link: Element, { hosts }: Blog): Element {
  const href = pictureItself(attribute(link, 'href'));
  if (isGooglePicture(href)) return { ...link, properties: { ...link.properties, href } };
  if (!/^(?:https?:)?\/\//i.test(href) || !URL.canParse(href, 'https://x.invalid')) return link;
  const url = new URL(href, 'https://x.invalid');
  const host = url.hostname.replace(/\.blogspot\.[a-z.]{2,6}$/, '.blogspot.com');
  if (!hosts.includes(host)) return link;
  url.hostname = host;
  for (const name of ['m', 'showComment']) url.searchParams.delete(name);
  // The rest of a post after its jump break.
  if (url.hash === '#more') url.hash = '';
  return { ...link, properties: { ...link.properties, href: url.href } };
}

/** Returns a URL of a picture of Google with `https`, which all its servers have. */
function secure(url: string): string {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  return isGooglePicture(whole) ? whole.replace(/^http:/i, 'https:') : url;
}
