import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { readMath } from '../../markdown/math/math-syntax';
import { bareLinks } from '../../markdown/remark/bare-links';
import { gfm } from '../../markdown/remark/gfm';
import { linkDestination } from '../markdown/links';
import { maskNotation } from '../markdown/notation';
import { changedDefinitions } from './changed-definitions';
import { changeInHtml } from './html-references';
import { linkedPicture, withoutLinks } from './linked-picture';
import { type Cut, cutsFor } from './missing';
import type { Change } from './reference-change';

/** Returns the URL of the picture to show without its link, or `undefined` to keep the link. */
export type Unlink = (link: string, picture: string) => string | undefined;

const parser = remark().use(gfm);
readMath(parser);
const separateBareLinks = bareLinks();
// Matches `](destination "title")` at the end of a link or picture (CommonMark 0.31.2 §6.3).
const RESOURCE =
  /\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/;
const DEFINITION = /^(\[(?:[^\]\\]|\\.)+\]:\s*)(<[^<>\n]*>|\S+)/;

/**
 * Changes the destinations of links and pictures in a Markdown text, and removes links around
 * pictures. Every other byte stays the same.
 */
export function changeReferences(
  markdown: string,
  change: Change,
  unlink: Unlink = () => undefined,
): string {
  const cuts: Cut[] = [];
  const shown = new Map<Nodes, string>();
  let linkEnd = 0;
  // Of the same length, so that positions in it are those in the original.
  const masked = maskNotation(markdown);
  const tree = parser.parse(masked);
  separateBareLinks(tree);
  const definitions = changedDefinitions(tree, change);
  // Links cannot contain links.
  const inLinks = new Set<Nodes>();
  visit(tree, ['link', 'linkReference'], (link) => {
    visit(link, (node) => void inLinks.add(node));
  });
  let openAnchors = 0;
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
      const text = changeInHtml(alone, change, openAnchors > 0 || inLinks.has(node));
      openAnchors +=
        (source.match(/<a\s/gi)?.length ?? 0) - (source.match(/<\/a\s*>/gi)?.length ?? 0);
      if (text !== source) cuts.push({ start, end, text });
      return;
    }
    const inside = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (definition?.missing === undefined) return;
      const { missing, url } = definition;
      cuts.push(
        ...cutsFor(
          markdown,
          node,
          inLinks.has(node) && node.type === 'imageReference' ? { at: undefined } : missing,
          url,
        ),
      );
      return;
    }
    if (node.type === 'definition') {
      const definition = definitions.get(node.identifier);
      if (definition?.node !== node || definition.missing !== undefined) return;
    }
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const isBare = node.type === 'link' && !source.startsWith('[');
    const parsed = masked.slice(start, end);
    const place = isBare ? undefined : placeOf(parsed, node.type, (inside ?? start) - start);
    if (place === undefined && !isBare && node.url !== '') return;
    const url = shown.get(node) ?? node.url;
    const changed =
      node.type === 'definition'
        ? (definitions.get(node.identifier)?.changed ?? url)
        : (change(url, node.type === 'image' ? 'picture' : 'link') ?? url);
    if (typeof changed === 'object') {
      if (node.type !== 'definition')
        cuts.push(
          ...cutsFor(
            markdown,
            node,
            node.type === 'image' && inLinks.has(node) ? { at: undefined } : changed,
            url,
          ),
        );
      return;
    }
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
  return changeInHtml(img, () => src, false);
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
