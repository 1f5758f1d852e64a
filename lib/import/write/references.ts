import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { escapeAttribute } from '../../html';
import { readMath } from '../../markdown/math/math-syntax';
import { bareLinks } from '../../markdown/remark/bare-links';
import { gfm } from '../../markdown/remark/gfm';
import { linkDestination } from '../markdown/links';
import { maskNotation } from '../markdown/notation';
import { linkedPicture, withoutLinks } from './linked-picture';

/**
 * How a reference is used. A picture has to be part of the new blog; the target of a link need not
 * be.
 */
export type ReferenceUse = 'link' | 'picture';

/** Returns the new reference, or `undefined` to leave it unchanged. */
export type Change = (reference: string, use: ReferenceUse) => string | undefined;

/** Returns the URL of the picture to show without its link, or `undefined` to keep the link. */
export type Unlink = (link: string, picture: string) => string | undefined;

const parser = remark().use(gfm);
readMath(parser);
const separateBareLinks = bareLinks();
// Matches `](destination "title")` at the end of a link or picture (CommonMark 0.31.2 §6.3).
const RESOURCE =
  /\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/;
const DEFINITION = /^(\[(?:[^\]\\]|\\.)+\]:\s*)(<[^<>\n]*>|\S+)/;
const ATTRIBUTE = /(<[a-z][^<>]*?\s)(href|src|poster)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/**
 * Changes the destinations of links and pictures in a Markdown text, and removes links around
 * pictures. Every other byte stays the same.
 */
export function changeReferences(
  markdown: string,
  change: Change,
  unlink: Unlink = () => undefined,
): string {
  const cuts: { start: number; end: number; text: string }[] = [];
  const shown = new Map<Nodes, string>();
  let linkEnd = 0;
  // Of the same length, so that positions in it are those in the original.
  const masked = maskNotation(markdown);
  const tree = parser.parse(masked);
  separateBareLinks(tree);
  visit(tree, (node, index, parent) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const linked = linkedPicture(node, index, parent);
    const picture = linked && unlink(linked.link, linked.picture);
    if (linked && picture !== undefined) {
      shown.set(linked.image, picture);
      const from = linked.image.position?.start.offset ?? start;
      const to = linked.image.position?.end.offset ?? end;
      cuts.push({ start, end: from, text: '' }, { start: to, end: linked.end, text: '' });
      linkEnd = linked.end;
      return;
    }
    const source = markdown.slice(start, end);
    if (node.type === 'html') {
      // This is the `</a>` of a link that was removed.
      if (start < linkEnd && !shown.has(node)) return;
      const whole = shown.get(node);
      const alone = withoutLinks(whole === undefined ? source : withSource(source, whole), unlink);
      const text = inHtml(alone, change);
      if (text !== source) cuts.push({ start, end, text });
      return;
    }
    const inside = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const isBare = node.type === 'link' && !source.startsWith('[');
    const parsed = masked.slice(start, end);
    const place = isBare ? undefined : placeOf(parsed, node.type, (inside ?? start) - start);
    if (place === undefined && !isBare) return;
    const url = shown.get(node) ?? node.url;
    const changed = change(url, node.type === 'image' ? 'picture' : 'link') ?? url;
    if (changed === node.url) return;
    if (place === undefined) {
      // A bare URL becomes a link with the old URL as its text.
      const words = source.replace(/^<|>$/g, '').replace(/[\\[\]*_`~]/g, '\\$&');
      cuts.push({ start, end, text: `[${words}](${linkDestination(changed)})` });
    } else {
      cuts.push({
        start: start + place.start,
        end: start + place.end,
        text: linkDestination(changed),
      });
    }
  });
  // Cuts never overlap: each is a destination, a tag, or the text around a picture whose link is
  // removed.
  let at = 0;
  const parts = cuts
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const part = markdown.slice(at, start) + text;
      at = end;
      return part;
    });
  return parts.join('') + markdown.slice(at);
}

/** Replaces the source of an `<img>`. */
function withSource(img: string, src: string): string {
  return inHtml(img, () => src);
}

/**
 * Returns the position of a destination in the source of a node.
 *
 * @param from where the text of a link ends; it can contain pictures with destinations of their
 *   own.
 */
function placeOf(
  source: string,
  type: string,
  from: number,
): { start: number; end: number } | undefined {
  if (type === 'definition') {
    const [, before = '', url] = DEFINITION.exec(source) ?? [];
    return url === undefined
      ? undefined
      : { start: before.length, end: before.length + url.length };
  }
  const match = RESOURCE.exec(source.slice(from));
  if (!match?.[1]) return undefined;
  const start = from + match.index + match[0].indexOf(match[1], 2);
  return { start, end: start + match[1].length };
}

function inHtml(source: string, change: Change): string {
  return source.replace(
    ATTRIBUTE,
    (whole, before: string, name: string, equals: string, written: string) => {
      const value = written.replace(/^(["'])([\s\S]*)\1$/, '$2');
      const use = name.toLowerCase() === 'href' ? 'link' : 'picture';
      const changed = change(value.replaceAll('&amp;', '&'), use);
      return changed === undefined || changed === value
        ? whole
        : `${before}${name}${equals}"${escapeAttribute(changed)}"`;
    },
  );
}
