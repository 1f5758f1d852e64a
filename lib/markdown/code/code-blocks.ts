import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { languageOf } from '../language-of';
import { inTime } from '../time-limit';
import { highlight, type Token } from './highlight';
import { type CodeInfo, codeInfoOf } from './info-string';
import { lineLink } from './line-link';
import { markedRuns } from './marked-text';

declare module 'mdast' {
  interface CodeData {
    /** The element that replaces the block, made by `codeBlocks`. */
    figure?: Element;
    /** The code comes from a URL, so that its lines are not lines of the Markdown. */
    isInUrl?: true;
  }
}

/**
 * Makes a `<figure>` for each code block: highlighted, with its file name, line numbers, marked lines and marked texts.
 * Leaves it on `data.figure` of the mdast node, where {@link codeFigure} reads it.
 */
export function codeBlocks() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks: Code[] = [];
    visit(tree, 'code', (node) => {
      // A diagram is drawn already.
      if (!node.data?.figure) blocks.push(node);
    });
    let numberedBlocks = 0;
    for (const block of blocks) {
      const info = codeInfoOf(block);
      if (info.numbered) numberedBlocks++;
      const figure = await figureOf(block, info, numberedBlocks, file);
      block.data = { ...block.data, figure };
    }
  };
}

/** The handler of mdast-util-to-hast for code blocks: returns the figure made by {@link codeBlocks}. */
export function codeFigure(_: unknown, { data, position }: Code): Element | undefined {
  return data?.figure && { ...data.figure, position };
}

/** @param number counts the blocks with line numbers, from 1. */
async function figureOf(
  block: Code,
  info: CodeInfo,
  number: number,
  file: VFile,
): Promise<Element> {
  // Many authors write no space before lines that did not change.
  const prefixes = info.diff
    ? block.value.split('\n').map((line) => (line === '' ? ' ' : (/^[+\- ]/.exec(line)?.[0] ?? '')))
    : [];
  // In a diff of a language, such as `diff ts`, the code is highlighted without the prefix (`+`, `-` or space).
  const isPrefixed = info.diff && info.language !== 'diff';
  const code = isPrefixed ? block.value.replace(/^[+\- ]/gm, '') : block.value;
  const tokens = await highlight(code, info.language, (work) => inTime(file, work));
  const lines = tokens ?? code.split('\n').map((text) => [{ text, kind: '' }]);
  const runs = inTime(file, () => lines.map((line) => markedRuns(line, info.words)));
  const children = runs.flatMap((line, index): ElementContent[] => {
    const prefix = isPrefixed ? (prefixes[index] ?? ' ') : '';
    const text = line.flatMap(({ isMarked, tokens }) => {
      const spans = tokens.flatMap(({ text, kind }) => span(kind, text));
      return isMarked ? [h('mark', { className: ['text'] }, spans)] : spans;
    });
    const content: ElementContent[] = prefix ? [{ type: 'text', value: prefix }, ...text] : text;
    const end: ElementContent[] = index < lines.length - 1 ? [{ type: 'text', value: '\n' }] : [];
    const classes = lineClasses(info, index, prefixes[index]);
    const link = info.numbered ? [lineLink(number, info.start + index, languageOf(file))] : [];
    const whole = [...link, ...content, ...end];
    return classes.length === 0 ? whole : [h('span', { className: classes }, whole)];
  });
  // For `signed` code, the copy button removes the prefixes.
  const className = isPrefixed ? ['signed'] : undefined;
  const names = [info.label, info.title].filter((name) => name !== '' && name !== block.data?.tab);
  const caption = names.join(' ');
  return h('figure', { className: ['code'], dataLanguage: info.language || undefined }, [
    caption ? h('figcaption', caption) : undefined,
    h('pre', { tabIndex: 0 }, h('code', { className }, children)),
  ]);
}

function lineClasses(
  { numbered, diff, marked }: CodeInfo,
  index: number,
  prefix?: string,
): string[] {
  const classes = numbered || diff || marked.size > 0 ? ['line'] : [];
  if (marked.has(index + 1)) classes.push('marked');
  if (diff && prefix === '+') classes.push('added');
  if (diff && prefix === '-') classes.push('removed');
  return classes;
}

function span(kind: Token['kind'], text: string): ElementContent[] {
  if (text === '') return [];
  return [kind ? h('span', { className: [kind] }, text) : { type: 'text', value: text }];
}
