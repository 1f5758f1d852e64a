import type { Html, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Elements whose inside is not read as HTML, or not shown: without their end they swallow the rest. */
const NAMES = 'iframe|noembed|noframes|script|style|template|textarea|title|xmp';
// Bounded, so that hostile text is read once.
const TAG = new RegExp(
  `<!--[^]*?(?:-->|$)|<(/?)(${NAMES})(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^"'>]){0,2000})>`,
  'gi',
);
/** A block that begins with one of these goes on to its end tag, over empty lines (CommonMark 4.6). */
const UNTIL_END = /^ {0,3}<(script|style|textarea)(?=[\s/>])/i;
/** Most of a post that is parsed once more, in UTF-16 code units. */
const MOST = 1_000_000;

interface Tag {
  node: Html;
  /** Where it ends in the value of the node. */
  end: number;
  name: string;
  kind: 'start' | 'end' | 'empty';
}

/**
 * Ends every such element that its author left open, or wrote as `<iframe … />`, where its start tag
 * ends. A browser would show nothing of what follows it.
 *
 * @param parse reads what stands behind one that began a block.
 */
export function selfClosedElements(parse: (markdown: string) => Root) {
  return (tree: Root, file: VFile): void => {
    cutBlocks(tree, parse, String(file));
    const open = new Map<Html, Tag[]>();
    for (const tag of openTags(tagsOf(tree))) {
      open.set(tag.node, [...(open.get(tag.node) ?? []), tag]);
    }
    for (const [node, tags] of open) node.value = withEnds(node.value, tags);
  };
}

/** A block that was left open holds the rest of its container: the lines after its tag are parsed. */
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
    if (parsed > MOST) return;
    const rest = parse(text).children;
    const before = node.value.slice(0, line).split('\n').length;
    moveDown(rest, (node.position?.start.line ?? 1) + before - 1, starts);
    node.value = node.value.slice(0, line);
    (parent as Parent).children.splice(index + 1, 0, ...rest);
  });
}

/**
 * Moves the places of nodes to where the text they were read from stands in the whole.
 *
 * @param starts offset of each line of the whole.
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

/** The start tags that no end tag of their name follows before the next frame begins. */
function openTags(tags: readonly Tag[]): Tag[] {
  const lastEnd = new Map<string, number>();
  for (const [index, { name, kind }] of tags.entries())
    if (kind === 'end') lastEnd.set(name, index);
  const found: Tag[] = [];
  let open: Tag | undefined;
  for (const [index, tag] of tags.entries()) {
    if (open) {
      const isNext = open.name === 'iframe' && tag.name === 'iframe' && tag.kind !== 'end';
      if (tag.kind === 'end' && tag.name === open.name) open = undefined;
      if (!isNext || !open) continue;
      found.push(open);
      open = undefined;
    }
    if (tag.kind === 'end') continue;
    if (tag.kind === 'empty' || (lastEnd.get(tag.name) ?? -1) < index) found.push(tag);
    else open = tag;
  }
  return found;
}

function withEnds(value: string, tags: readonly Tag[]): string {
  const ends = [0, ...tags.map(({ end }) => end), value.length];
  const parts = ends.slice(1).map((end, index) => value.slice(ends[index], end));
  return parts.map((part, index) => part + (tags[index] ? `</${tags[index].name}>` : '')).join('');
}
