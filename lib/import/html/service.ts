import TurndownService from 'turndown';
import { codeSpan, fence, languageOf } from './code';
import { destination, titlePart } from './links';

/** Elements within a line that Markdown has nothing for; what they hold is Markdown. */
const INLINE = [
  'abbr',
  'bdi',
  'bdo',
  'cite',
  'dfn',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  'samp',
  'small',
  'span',
  'sub',
  'sup',
  'time',
  'u',
  'var',
];

/** Parts the blocks of one text: a code point that is no character (Unicode 23.7). */
export const END = '\uFDD0';

/** Turndown with the rules of this blog. Words come escaped already; see ./escape. */
export const service = serviceOf();

function serviceOf(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: '\\',
    blankReplacement: (_, node) => blank(node),
  });
  turndown.escape = (words) => words;
  turndown.addRule('tagged', {
    filter: (node) => node.hasAttribute('data-tag') || named(node, ...INLINE),
    replacement: (content, node) => tag(node, content),
  });
  turndown.addRule('struck', {
    filter: (node) => named(node, 'del', 's') && !node.hasAttribute('data-tag'),
    replacement: (content) => `~~${content}~~`,
  });
  turndown.addRule('raw', {
    filter: (node) => named(node, 'x-raw'),
    replacement: (_, node) => raw(node),
  });
  turndown.addRule('end', {
    filter: (node) => named(node, 'x-end'),
    replacement: () => `\n\n${END}\n\n`,
  });
  turndown.addRule('mayBreak', {
    filter: (node) => named(node, 'wbr'),
    replacement: () => '<wbr>',
  });
  turndown.addRule('line', { filter: (node) => named(node, 'x-line'), replacement: () => '\n' });
  turndown.addRule('note', {
    filter: (node) => named(node, 'x-note'),
    replacement: (_, node) => `[^${node.getAttribute('data-name')}]`,
  });
  turndown.addRule('lineEnd', {
    filter: 'br',
    replacement: (_, node) => (node.closest('h1,h2,h3,h4,h5,h6,td,th,summary') ? '<br>' : '\\\n'),
  });
  turndown.addRule('codeBlock', {
    filter: 'pre',
    replacement: (_, node) => `\n\n${codeBlock(node)}\n\n`,
  });
  turndown.addRule('code', {
    filter: (node) => named(node, 'code', 'tt') && node.parentElement?.nodeName !== 'PRE',
    replacement: (content, node) =>
      node.children.length > 0 ? tag(node, content) : codeSpan(node.textContent ?? ''),
  });
  turndown.addRule('picture', { filter: 'img', replacement: (_, node) => picture(node) });
  turndown.addRule('link', {
    filter: 'a',
    replacement: (content, node) => link(content, node),
  });
  turndown.addRule('details', {
    filter: 'details',
    replacement: (content, node) => {
      const open = node.hasAttribute('open') ? ' open' : '';
      return `\n\n<details${open}>\n${content.trim()}\n\n</details>\n\n`;
    },
  });
  turndown.addRule('summary', {
    filter: 'summary',
    replacement: (content) => `\n<summary>${content.trim()}</summary>\n\n`,
  });
  turndown.addRule('quotation', {
    filter: 'blockquote',
    replacement: (content) =>
      `\n\n${content
        .replace(/^\n+|\n+$/g, '')
        .replace(/^/gm, '> ')
        .replace(/^> $/gm, '>')}\n\n`,
  });
  turndown.addRule('item', {
    filter: 'li',
    replacement: (content, node) => item(content, node),
  });
  turndown.addRule('task', {
    filter: (node) => named(node, 'input') && node.getAttribute('type') === 'checkbox',
    replacement: (_, node) => {
      const mark = node.hasAttribute('checked') ? '[x]' : '[ ]';
      return /^\s/.test(node.nextSibling?.textContent ?? '') ? mark : `${mark} `;
    },
  });
  turndown.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content) =>
      ` ${content
        .trim()
        .replace(/\n/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|')} |`,
  });
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const marks = node.closest('table')?.getAttribute('data-marks') ?? '';
      const isHead = node.closest('table')?.querySelector('tr') === node;
      return `\n|${content}${isHead ? `\n${marks}` : ''}`;
    },
  });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (content) => `\n\n${content.replace(/\n{2,}/g, '\n').trim()}\n\n`,
  });
  turndown.addRule('tableParts', {
    filter: ['thead', 'tbody', 'tfoot', 'colgroup', 'col'],
    replacement: (content) => content,
  });
  return turndown;
}

function named(node: HTMLElement, ...names: string[]): boolean {
  return names.includes(node.nodeName.toLowerCase());
}

/** What blank elements leave: the place of an anchor, a gap between blocks. */
function blank(node: Parameters<TurndownService.ReplacementFunction>[1]): string {
  if (named(node, 'x-end')) return `\n\n${END}\n\n`;
  if (named(node, 'x-raw')) return raw(node);
  if (named(node, 'x-line')) return '\n';
  if (named(node, 'x-note')) return `[^${node.getAttribute('data-name')}]`;
  if (named(node, 'li')) return item('', node);
  if (named(node, 'pre')) return '';
  if (named(node, 'code')) return codeSpan(node.textContent ?? '');
  return /^(?:P|DIV|H[1-6]|BLOCKQUOTE|UL|OL|LI)$/.test(node.nodeName)
    ? '\n\n'
    : (node.textContent ?? '');
}

function raw(node: HTMLElement): string {
  const html = node.getAttribute('data-html') ?? '';
  return /^<(?:iframe|audio|video|object|embed|script|svg|math|select|map)\b/.test(html) &&
    !standsAlone(node)
    ? html.replace(/\n/g, ' ')
    : `\n\n${html}\n\n`;
}

function standsAlone({ parentElement, nextSibling, previousSibling }: HTMLElement): boolean {
  return (
    !nextSibling &&
    !previousSibling &&
    /^(?:P|DIV|LI|BLOCKQUOTE|X-TURNDOWN)$/.test(parentElement?.nodeName ?? '')
  );
}

/** An element as tags around its content, which is Markdown. */
function tag(node: HTMLElement, content: string): string {
  const attributes = Array.from(node.attributes)
    .filter(({ name }) => !name.startsWith('data-'))
    .map(({ name, value }) => ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`);
  const name = node.nodeName.toLowerCase();
  if (name === 'span' && attributes.length === 0) return content;
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

function codeBlock(node: HTMLElement): string {
  const inner = node.querySelector('code');
  const classes = `${node.className} ${inner?.className ?? ''}`;
  const language = node.getAttribute('data-lang') ?? inner?.getAttribute('data-lang') ?? '';
  return fence(node.textContent ?? '', languageOf(classes, language));
}

function picture(node: HTMLElement): string {
  const address = node.getAttribute('src') ?? '';
  const alt = (node.getAttribute('alt') ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<~]|&(?=[#a-z\d]+;)/gi, '\\$&');
  return address === ''
    ? ''
    : `![${alt}](${destination(address)}${titlePart(node.getAttribute('title') ?? '')})`;
}

function link(content: string, node: HTMLElement): string {
  const href = node.getAttribute('href');
  const id = node.getAttribute('id');
  const anchor = id ? `<a id="${id.replace(/"/g, '&quot;')}"></a>` : '';
  if (href === null) return `${anchor}${content}`;
  if (content.trim() === '') return anchor;
  if (content === href && /^https?:\/\/[^\s<>]+$/.test(href) && !aloneInParagraph(node))
    return `${anchor}<${href}>`;
  return `${anchor}[${content.trim()}](${destination(href)}${titlePart(node.getAttribute('title') ?? '')})`;
}

/** An address alone in a paragraph would become a card, which the link it was is not. */
function aloneInParagraph({ parentElement, previousSibling, nextSibling }: HTMLElement): boolean {
  const isEnd = (node: ChildNode | null) => node === null || node.nodeName === 'BR';
  return parentElement?.nodeName === 'P' && isEnd(previousSibling) && isEnd(nextSibling);
}

/** How many items stand before one; the items of a list come in their order. */
const places = new WeakMap<HTMLElement | Element, number>();

function item(content: string, node: HTMLElement): string {
  const parent = node.parentElement;
  const before = node.previousElementSibling;
  const place = before ? (places.get(before) ?? -1) + 1 : 0;
  places.set(node, place);
  const first = Number(parent?.getAttribute('start') || 1);
  const mark = parent?.nodeName === 'OL' ? `${first + place}. ` : '- ';
  const isLoose = /\n$/.test(content);
  const indented = content
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
  return `${mark}${indented}${isLoose ? '\n' : ''}${node.nextElementSibling ? '\n' : ''}`;
}
