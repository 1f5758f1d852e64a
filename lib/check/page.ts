import type { Element, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { parseHtml, syntax } from '../markdown/pipeline';
import { bareLinks } from '../markdown/remark/bare-links';
import { selfClosedElements } from '../markdown/remark/self-closed-elements';
import { readFrontMatter } from '../posts/front-matter/read';
import { split } from '../posts/front-matter/split';
import type { YamlEntry } from '../posts/front-matter/yaml';
import type { Post } from '../posts/post';

/** A post as the rules look at it. */
export interface Page {
  post: Post;
  /** The file to the letter, with its byte order mark and line breaks. */
  source: string;
  /** The front matter, each value with its place in the file. */
  entries: readonly YamlEntry[];
  /** The Markdown as the site reads it. */
  mdast: Root;
  /** Its HTML with the author's own in it, before anything is taken out. */
  elements: readonly Element[];
  /** The tree they stand in. */
  hast: HastRoot;
  /** Place in the file of an offset into the body. */
  placeOf(offset: number): { line: number; column: number };
  /** Offset into the source of an offset into the body. */
  sourceOffset(offset: number): number;
}

const withMath = parserOf(syntax({ gfm: true }));
/** For posts that say `math: false`. */
const withoutMath = parserOf(syntax({ gfm: true, math: false }));
const separateBareLinks = bareLinks();

/**
 * A post for every rule; the site's own Markdown parses it once, when a rule first asks for its trees. What
 * is nested too deeply to be parsed throws a RangeError then.
 */
export function readPage(post: Post, source: string): Page {
  const { body, bodyLine } = post;
  const breaks = lineBreaks(body);
  // In the source, each line of the body may end in CRLF.
  const starts = lineStarts(source);
  const placeOf = (offset: number) => {
    const before = countBelow(breaks, offset);
    const column = offset - (before === 0 ? 0 : (breaks[before - 1] ?? 0) + 1) + 1;
    return { line: bodyLine + before, column };
  };
  const sourceOffset = (offset: number) => {
    const { line, column } = placeOf(offset);
    return (starts[line - 1] ?? source.length) + column - 1;
  };
  let entries: YamlEntry[] | undefined;
  let parsed: ReturnType<typeof parseBody> | undefined;
  return {
    post,
    source,
    get entries() {
      entries ??= readFrontMatter(split(source).frontMatter);
      return entries;
    },
    get mdast() {
      parsed ??= parseBody(post);
      return parsed.mdast;
    },
    get elements() {
      parsed ??= parseBody(post);
      return parsed.elements;
    },
    get hast() {
      parsed ??= parseBody(post);
      return parsed.hast;
    },
    placeOf,
    sourceOffset,
  };
}

/** @throws RangeError when the Markdown is nested too deeply to be read. */
function parseBody({ body, math }: Post): Pick<Page, 'mdast' | 'hast' | 'elements'> {
  const file = new VFile(body);
  const { markdown, endOpenElements } = math === false ? withoutMath : withMath;
  const mdast = markdown.parse(file);
  endOpenElements(mdast, file);
  separateBareLinks(mdast);
  const tree = toHast(mdast, { allowDangerousHtml: true });
  const children = tree.type === 'root' ? tree.children : [tree];
  // Most posts have no HTML of their own, and parsing it takes a third of the time.
  const hast: HastRoot = {
    type: 'root',
    children: hasHtml(mdast) ? parseHtml(children, mdast, file) : children,
  };
  const elements: Element[] = [];
  visit(hast, 'element', (node) => {
    elements.push(node);
  });
  return { mdast, hast, elements };
}

function parserOf(markdown: ReturnType<typeof syntax>) {
  return { markdown, endOpenElements: selfClosedElements((text) => markdown.parse(text)) };
}

function hasHtml(mdast: Root): boolean {
  let found = false;
  visit(mdast, 'html', () => {
    found = true;
    return EXIT;
  });
  return found;
}

/** Offset into the source of a place in the file. */
export function offsetAt(source: string, { line, column }: { line: number; column: number }) {
  return (lineStarts(source)[line - 1] ?? source.length) + column - 1;
}

function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

function lineStarts(text: string): number[] {
  return [0, ...lineBreaks(text).map((at) => at + 1)];
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
