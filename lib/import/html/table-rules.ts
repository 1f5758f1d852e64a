import type TurndownService from 'turndown';

/**
 * Tables as GitHub writes them; only those come here that have such a form. (The plug-ins for turndown
 * lose the bars in cells.)
 */
export function tables(turndown: TurndownService): void {
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
}
