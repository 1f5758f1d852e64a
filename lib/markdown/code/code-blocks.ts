import type { Element, ElementContent } from 'hast';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { inTime } from '../time-limit';
import { highlight, type Token } from './highlight';
import { type CodeInfo, codeInfoOf } from './info-string';

declare module 'mdast' {
  interface CodeData {
    /** The block as it is shown. */
    figure?: Element;
  }
}

/** Blocks of code become figures: highlighted, with their file name, numbers and marked lines. */
export function codeBlocks() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks: Code[] = [];
    visit(tree, 'code', (node) => {
      // A diagram is drawn already.
      if (!node.data?.figure) blocks.push(node);
    });
    for (const block of blocks) {
      block.data = { ...block.data, figure: await figureOf(block, file) };
    }
  };
}

/** Hands the figure made by {@link codeBlocks} to mdast-util-to-hast. */
export function codeFigure(_: unknown, { data, position }: Code): Element | undefined {
  return data?.figure && { ...data.figure, position };
}

async function figureOf(block: Code, file: VFile): Promise<Element> {
  const info = codeInfoOf(block);
  const signs = info.diff ? block.value.split('\n').map((line) => line[0] ?? ' ') : [];
  // With a language of its own, the code is read without the signs in front of its lines.
  const signed = info.diff && info.language !== 'diff';
  const code = signed ? block.value.replace(/^[+\- ]/gm, '') : block.value;
  const tokens = await highlight(code, info.language, (work) => inTime(file, work));
  const lines = tokens ?? code.split('\n').map((text) => [{ text, kind: '' }]);
  const children = lines.flatMap((line, index): ElementContent[] => {
    const sign = signed ? (signs[index] ?? ' ') : '';
    const text = line.flatMap(({ text, kind }) => span(kind, text));
    const content: ElementContent[] = sign ? [{ type: 'text', value: sign }, ...text] : text;
    const end: ElementContent[] = index < lines.length - 1 ? [{ type: 'text', value: '\n' }] : [];
    const classes = lineClasses(info, index, signs[index]);
    const whole = [...content, ...end];
    if (classes.length === 0) return whole;
    const shown = element('span', classes, whole);
    // The style sheet counts from 1; from elsewhere, each line says its number.
    if (info.start !== 1) shown.properties.dataLine = String(info.start + index);
    return [shown];
  });
  // The copy button leaves the signs out.
  const classes = [...(info.numbered ? ['numbered'] : []), ...(signed ? ['signed'] : [])];
  const pre = element('pre', [], [element('code', classes, children)]);
  pre.properties.tabIndex = 0;
  const caption = element('figcaption', [], [{ type: 'text', value: info.title }]);
  const figure = element('figure', ['code'], info.title ? [caption, pre] : [pre]);
  figure.properties.dataLanguage = info.language || undefined;
  return figure;
}

function lineClasses({ numbered, diff, marked }: CodeInfo, index: number, sign?: string): string[] {
  const classes = numbered || diff || marked.size > 0 ? ['line'] : [];
  if (marked.has(index + 1)) classes.push('marked');
  if (diff && sign === '+') classes.push('added');
  if (diff && sign === '-') classes.push('removed');
  return classes;
}

function span(kind: Token['kind'], text: string): ElementContent[] {
  if (text === '') return [];
  const value: ElementContent = { type: 'text', value: text };
  return [kind ? element('span', [kind], [value]) : value];
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  const properties = className.length > 0 ? { className } : {};
  return { type: 'element', tagName, properties, children };
}
