import type { Element, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { syntax } from '../markdown/pipeline';
import { parseHtml } from '../markdown/rehype/parse-html';
import { bareLinks } from '../markdown/remark/bare-links';
import { notationInCode } from '../markdown/remark/notation-in-code';
import { selfClosedElements } from '../markdown/remark/self-closed-elements';
import { readFrontMatter } from '../posts/front-matter/read';
import { split } from '../posts/front-matter/split';
import type { YamlEntry } from '../posts/front-matter/yaml';
import type { Post } from '../posts/post';

/** A post with its source and syntax trees, as the rules receive it. */
export interface Page {
  post: Post;
  /** The text of the file, unchanged, with its byte order mark and line breaks. */
  source: string;
  /** The front matter, each value with its position in the file. */
  entries: readonly YamlEntry[];
  /** The tree of the Markdown, parsed with the syntax extensions of the site. */
  mdast: Root;
  /** The elements of `hast`, in document order. */
  elements: readonly Element[];
  /** The HTML, including the author's own, before it is sanitised. */
  hast: HastRoot;
  /** The 1-based position in the file of an offset into the body. */
  positionOf(offset: number): { line: number; column: number };
  /** The offset into the source that corresponds to an offset into the body. */
  sourceOffset(offset: number): number;
}

const withMath = parserOf(syntax({ gfm: true }));
/** For posts whose front matter has `math: false`. */
const withoutMath = parserOf(syntax({ gfm: true, math: false }));
const separateBareLinks = bareLinks();
const restoreNotationInCode = notationInCode();

/**
 * Returns a post as the rules need it. Its Markdown is parsed once, when a rule first reads one of the trees;
 * that throws a RangeError when the Markdown is nested too deeply.
 */
export function readPage(post: Post, source: string): Page {
  const { body, bodyLine } = post;
  const breaks = lineBreaks(body);
  // Lines of the body end with LF, but lines of the source
  // may end with CRLF: offsets are converted through lines.
  const starts = lineStarts(source);
  const positionOf = (offset: number) => {
    const before = countBelow(breaks, offset);
    const column = offset - (before === 0 ? 0 : (breaks[before - 1] ?? 0) + 1) + 1;
    return { line: bodyLine + before, column };
  };
  const sourceOffset = (offset: number) => {
    const { line, column } = positionOf(offset);
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
    positionOf,
    sourceOffset,
  };
}

/** @throws RangeError when the Markdown is nested too deeply to be parsed. */
function parseBody({ body, math }: Post): Pick<Page, 'mdast' | 'hast' | 'elements'> {
  const file = new VFile(body);
  const { markdown, endOpenElements } = math === false ? withoutMath : withMath;
  const mdast = markdown.parse(file);
  endOpenElements(mdast, file);
  separateBareLinks(mdast);
  restoreNotationInCode(mdast, file);
  const tree = toHast(mdast, { allowDangerousHtml: true });
  const children = tree.type === 'root' ? tree.children : [tree];
  // Parsing HTML takes a third of the time, and most posts contain none.
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
  let result = false;
  visit(mdast, 'html', () => {
    result = true;
    return EXIT;
  });
  return result;
}

/** The offset into the source of a 1-based position in the file. */
export function offsetAt(source: string, { line, column }: { line: number; column: number }) {
  return (lineStarts(source)[line - 1] ?? source.length) + column - 1;
}

/** The offset of each line feed. */
function lineBreaks(text: string): number[] {
  const offsets: number[] = [];
  for (let offset = text.indexOf('\n'); offset !== -1; offset = text.indexOf('\n', offset + 1)) {
    offsets.push(offset);
  }
  return offsets;
}

function lineStarts(text: string): number[] {
  return [0, ...lineBreaks(text).map((offset) => offset + 1)];
}

/** How many of the ascending numbers are less than `limit`, by binary search. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
