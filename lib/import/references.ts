import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { github } from '../markdown/github';

/** How a reference is used: what a picture shows has to lie in the blog, what a link names need not. */
export type ReferenceUse = 'link' | 'picture';

/** The new reference, or `undefined` to leave it as it is written. */
export type Change = (reference: string, use: ReferenceUse) => string | undefined;

const parser = remark().use(github).freeze();
// `](destination "title")` at the end of a link or picture (CommonMark 0.31.2 §6.3).
const RESOURCE =
  /\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/;
const DEFINITION = /^(\[(?:[^\]\\]|\\.)+\]:\s*)(<[^<>\n]*>|\S+)/;
const ATTRIBUTE = /(<[a-z][^<>]*?\s)(href|src|poster)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** Changes where links and pictures of a Markdown text lead; every other byte stays. */
export function changeReferences(markdown: string, change: Change): string {
  const cuts: { start: number; end: number; text: string }[] = [];
  visit(parser.parse(markdown), ['link', 'image', 'definition', 'html'], (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const source = markdown.slice(start, end);
    if (node.type === 'html') {
      const text = inHtml(source, change);
      if (text !== source) cuts.push({ start, end, text });
      return;
    }
    if (!('url' in node) || typeof node.url !== 'string') return;
    const inside = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
    const isBare = node.type === 'link' && !source.startsWith('[');
    const place = isBare ? undefined : placeOf(source, node.type, (inside ?? start) - start);
    if (place === undefined && !isBare) return;
    const changed = change(node.url, node.type === 'image' ? 'picture' : 'link');
    if (changed === undefined || changed === node.url) return;
    if (place === undefined) {
      // An address that is its own words keeps them.
      const words = source.replace(/^<|>$/g, '').replace(/[\\[\]*_`~]/g, '\\$&');
      cuts.push({ start, end, text: `[${words}](${destination(changed)})` });
    } else {
      cuts.push({ start: start + place.start, end: start + place.end, text: destination(changed) });
    }
  });
  // Each cut is a destination alone, so none holds another.
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

/** @param from where the words of a link end, which may hold pictures with places of their own. */
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
  const found = RESOURCE.exec(source.slice(from));
  if (!found?.[1]) return undefined;
  const start = from + found.index + found[0].indexOf(found[1], 2);
  return { start, end: start + found[1].length };
}

function inHtml(source: string, change: Change): string {
  return source.replace(
    ATTRIBUTE,
    (whole, before: string, name: string, sign: string, written: string) => {
      const value = written.replace(/^(["'])([\s\S]*)\1$/, '$2');
      const use = name.toLowerCase() === 'href' ? 'link' : 'picture';
      const changed = change(value.replaceAll('&amp;', '&'), use);
      return changed === undefined || changed === value
        ? whole
        : `${before}${name}${sign}"${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    },
  );
}

/** A link destination as CommonMark reads it back (§6.3): in brackets where it has blanks or parentheses. */
function destination(url: string): string {
  if (!/[\s()<>\\]/.test(url) && url !== '') return url;
  return `<${url.replace(/[<>\\\n]/g, (sign) => encodeURIComponent(sign))}>`;
}
