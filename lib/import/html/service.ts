import TurndownService from 'turndown';
import { codeSpan } from './code';
import { codeBlock, item, raw } from './print-block';
import { link, picture, tag } from './print-inline';
import { tables } from './table-rules';

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
  return turndown.use(tables);
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

function named(node: HTMLElement, ...names: string[]): boolean {
  return names.includes(node.nodeName.toLowerCase());
}
