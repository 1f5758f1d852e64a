import type { Html, Image, Link, Nodes, Parents } from 'mdast';
import { escapeAttribute } from '../../html';
import { behindPhoton } from '../export/media';
import { isNoTitle } from '../html/pictures';
import { attribute, isElement, parseHtml } from '../html/tree';
import { unquoted } from './html-references';

/** A link that contains only a picture, with its position in the Markdown. */
interface LinkedPicture {
  /** The destination of the link. */
  link: string;
  /** The URL of the picture. */
  picture: string;
  /** The node of the picture. */
  image: Image | Html;
  /** The title of the link, which the picture takes over; `''` if the picture has one, or if it says nothing new. */
  title: string;
  start: number;
  end: number;
}

const ANCHOR = /^<a\s[^<>]*?\bhref\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)[^<>]*>$/i;
const IMAGE = /^<img\s[^<>]*?\bsrc\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)[^<>]*>$/i;

/**
 * Recognises `[![](picture)](link)`, and `<a href="link">` with only a picture before its `</a>`.
 */
export function linkedPicture(
  node: Nodes,
  index: number | undefined,
  parent: Parents | undefined,
): LinkedPicture | undefined {
  if (node.type === 'link') {
    return pictureOf(node, node.children, { href: node.url, title: node.title ?? '' }, node);
  }
  if (node.type !== 'html' || parent === undefined || index === undefined) return undefined;
  const [, href] = ANCHOR.exec(node.value) ?? [];
  const after = parent.children.slice(index + 1);
  const closing = after.findIndex((next) => next.type === 'html' && /^<\/a\s*>$/i.test(next.value));
  const last = after[closing];
  if (href === undefined || last === undefined) return undefined;
  const about = { href: unquoted(href), title: inTag(node.value, 'title') };
  return pictureOf(node, after.slice(0, closing), about, last);
}

function pictureOf(
  from: Link | Html,
  content: readonly Nodes[],
  { href: link, title }: { href: string; title: string },
  to: Nodes,
): LinkedPicture | undefined {
  const [image, ...more] = content.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  const start = from.position?.start.offset;
  const end = to.position?.end.offset;
  if (more.length > 0 || start === undefined || end === undefined) return undefined;
  if (image?.type === 'image') {
    const own = { title: image.title ?? '', alt: image.alt ?? '' };
    return { link, picture: image.url, image, title: newTitle(title, image.url, own), start, end };
  }
  const [, src] = (image?.type === 'html' && IMAGE.exec(image.value)) || [];
  if (src === undefined || image?.type !== 'html') return undefined;
  const own = { title: inTag(image.value, 'title'), alt: inTag(image.value, 'alt') };
  const picture = unquoted(src);
  return { link, picture, image, title: newTitle(title, picture, own), start, end };
}

/** Returns the title of a link if it says more than its picture does, or else `''`. */
function newTitle(title: string, picture: string, own: { title: string; alt: string }): string {
  return own.title !== '' || isNoTitle(title, picture, own.alt) ? '' : title.trim();
}

/** Returns the decoded value of an attribute of an HTML tag, or `''`. */
function inTag(tag: string, name: string): string {
  const [node] = parseHtml(tag).children;
  return isElement(node) ? attribute(node, name) : '';
}

/** Gives an `<img>` a title. */
export function withTitle(img: string, title: string): string {
  return title === ''
    ? img
    : img.replace(/\s*\/?>$/, (end) => ` title="${escapeAttribute(title)}"${end}`);
}

/** `<a href="link"><img src="picture"></a>` inside a piece of HTML. */
const LINKED = /(<a\s[^<>]*>)\s*(<img\s[^<>]*>)\s*<\/a\s*>/gi;

/**
 * Removes links around pictures from a piece of HTML.
 *
 * @param without returns the URL of the picture to show without its link, or `undefined` to
 *   keep the link.
 */
export function withoutLinks(
  html: string,
  without: (link: string, picture: string) => string | undefined,
): string {
  return html.replace(LINKED, (whole, anchor: string, img: string) => {
    const [, href] = ANCHOR.exec(anchor) ?? [];
    const [, src] = IMAGE.exec(img) ?? [];
    if (href === undefined || src === undefined) return whole;
    const shown = without(unquoted(href), unquoted(src));
    if (shown === undefined) return whole;
    const own = { title: inTag(img, 'title'), alt: inTag(img, 'alt') };
    const title = newTitle(inTag(anchor, 'title'), unquoted(src), own);
    return withTitle(
      img.replace(src, () => `"${escapeAttribute(shown)}"`),
      title,
    );
  });
}

/**
 * Returns whether two URLs are the same picture in two sizes, by the suffixes that WordPress,
 * Movable Type and livedoor add: `a-300x200.jpg`, `a-scaled.jpg`, `a-thumb-300xauto-12.jpg`,
 * `a-s.jpg`.
 */
export function isSamePicture(one: string, other: string): boolean {
  const [a, b] = [one, other].map(pathOf);
  if (a === undefined || b === undefined || nameOf(a) !== nameOf(b)) return false;
  // Movable Type puts its thumbnails in a separate folder.
  return folderOf(a) === folderOf(b) || [a, b].some((path) => MADE_SMALL.test(path));
}

const MADE_SMALL = /-thumb-\d+x(?:\d+|auto)(?:-\d+)*(?=\.[a-z]+$)/i;
const SIZE = /(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,}|-s)+(?=\.[a-z]+$)/i;

function pathOf(address: string): string | undefined {
  const path = behindPhoton(address)
    .replace(/^(?:https?:)?\/\/[^/]+/i, '')
    .replace(/[?#].*$/s, '');
  return /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i.test(path) ? path : undefined;
}

function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(MADE_SMALL, '')
    .replace(SIZE, '');
}

/** Returns the folder below the uploads folder, on any host. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')).replace(/^.*\/uploads(?=\/|$)/, '');
}
