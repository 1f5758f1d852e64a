import type { Html, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Elements whose content is not parsed as HTML, or not shown: unclosed, they hide the rest of the page. */
const NAMES = 'iframe|noembed|noframes|script|style|template|textarea|title|xmp';
// The attributes are limited to 2,000 characters, so that hostile text does not take quadratic time.
const TAG = new RegExp(
  `<!--[^]*?(?:-->|$)|<(/?)(${NAMES})(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^"'>]){0,2000})>`,
  'gi',
);
/**
 * An HTML block that begins with one of these continues over empty lines to its end tag
 * (CommonMark 0.31.2 §4.6).
 */
const UNTIL_END = /^ {0,3}<(script|style|textarea)(?=[\s/>])/i;
/** Maximum total length that is parsed again in a post, in UTF-16 code units. */
const MAX_REPARSED = 1_000_000;

interface Tag {
  node: Html;
  /** Offset of the end of the tag in the value of the node. */
  end: number;
  name: string;
  kind: 'start' | 'end' | 'empty';
}

/**
 * Adds an end tag right after the start tag of such an element when the author left it open, or wrote
 * `<iframe … />`. Otherwise a browser would show nothing of what follows.
 *
 * @param parse parses Markdown: the lines that an unclosed block had swallowed.
 */
export function selfClosedElements(parse: (markdown: string) => Root) {
  return (tree: Root, file: VFile): void => {
    cutBlocks(tree, parse, String(file));
    const unclosed = new Map<Html, Tag[]>();
    for (const tag of unclosedTags(tagsOf(tree))) {
      unclosed.set(tag.node, [...(unclosed.get(tag.node) ?? []), tag]);
    }
    for (const [node, tags] of unclosed) node.value = withEndTags(node.value, tags);
  };
}

/**
 * An unclosed HTML block contains the rest of its container. Parses the lines after its start tag as Markdown.
 */
function cutBlocks(tree: Root, parse: (text: string) => Root, source: string): void {
  let parsed = 0;
  const starts = [0];
  for (const line of source.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  visit(tree, 'html', (node, index, parent) => {
    const [, name] = UNTIL_END.exec(node.value) ?? [];
    if (name === undefined || !parent || index === undefined) return;
    if (/<\/(?:script|style|textarea|pre)>/i.test(node.value)) return;
    const [start] = node.value.matchAll(TAG);
    const line = start ? node.value.indexOf('\n', start.index + start[0].length) : -1;
    if (line < 0) return;
    const text = node.value.slice(line + 1);
    parsed += text.length;
    if (parsed > MAX_REPARSED) return;
    const rest = parse(text).children;
    const before = node.value.slice(0, line).split('\n').length;
    moveDown(rest, (node.position?.start.line ?? 1) + before - 1, starts);
    node.value = node.value.slice(0, line);
    (parent as Parent).children.splice(index + 1, 0, ...rest);
  });
}

/**
 * Corrects the positions of nodes that were parsed from a part of the file.
 *
 * @param lines number of lines of the file before that part.
 * @param starts offset of the start of each line of the file.
 */
function moveDown(nodes: RootContent[], lines: number, starts: readonly number[]): void {
  visit({ type: 'root', children: nodes } as Root, ({ position }) => {
    if (!position) return;
    for (const point of [position.start, position.end]) {
      point.line += lines;
      point.offset = (starts[point.line - 1] ?? 0) + point.column - 1;
    }
  });
}

function tagsOf(tree: Root): Tag[] {
  const tags: Tag[] = [];
  visit(tree, 'html', (node) => {
    for (const { 0: tag, 1: slash, 2: name, 3: attributes = '', index } of node.value.matchAll(
      TAG,
    )) {
      if (name === undefined) continue;
      const kind = slash === '/' ? 'end' : attributes.endsWith('/') ? 'empty' : 'start';
      tags.push({ node, end: index + tag.length, name: name.toLowerCase(), kind });
    }
  });
  return tags;
}

/**
 * The start tags without an end tag. A frame also counts as unclosed when another frame begins before its end
 * tag; tags inside any other open element are its content.
 */
function unclosedTags(tags: readonly Tag[]): Tag[] {
  const lastEnd = new Map<string, number>();
  for (const [index, { name, kind }] of tags.entries())
    if (kind === 'end') lastEnd.set(name, index);
  const unclosed: Tag[] = [];
  let open: Tag | undefined;
  for (const [index, tag] of tags.entries()) {
    if (open) {
      const isNext = open.name === 'iframe' && tag.name === 'iframe' && tag.kind !== 'end';
      if (tag.kind === 'end' && tag.name === open.name) open = undefined;
      if (!isNext || !open) continue;
      unclosed.push(open);
      open = undefined;
    }
    if (tag.kind === 'end') continue;
    if (tag.kind === 'empty' || (lastEnd.get(tag.name) ?? -1) < index) unclosed.push(tag);
    else open = tag;
  }
  return unclosed;
}

function withEndTags(value: string, tags: readonly Tag[]): string {
  const ends = [0, ...tags.map(({ end }) => end), value.length];
  const parts = ends.slice(1).map((end, index) => value.slice(ends[index], end));
  return parts.map((part, index) => part + (tags[index] ? `</${tags[index].name}>` : '')).join('');
}
