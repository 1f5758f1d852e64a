import type { PhrasingContent, TableRow } from 'mdast';
import { printMarkdown } from '../html/print-markdown';
import { linkDestination, plainLinkText } from '../markdown/links';

/** What a page of a database is linked by. */
type LinkToRow = (title: string) => string | undefined;

/**
 * Returns a database as a Markdown table without its empty columns. The first column links to the pages of the rows.
 *
 * @param rows the rows of its CSV file, of which the first has the names of the columns.
 */
export function databaseTable(rows: readonly (readonly string[])[], linkToRow: LinkToRow): string {
  const [names = [], ...others] = rows;
  const filled = others.filter((row) => row.some((cell) => cell !== ''));
  const columns = [...names.keys()].filter((column) => filled.some((row) => row[column]));
  const children = [names, ...filled].map(
    (row, index): TableRow => ({
      type: 'tableRow',
      children: columns.map((column) => {
        const words = row[column] ?? '';
        const link = index > 0 && column === 0 ? linkToRow(words) : undefined;
        return { type: 'tableCell', children: cell(words, link) };
      }),
    }),
  );
  return printMarkdown({ type: 'root', children: [{ type: 'table', children }] }, 'lean');
}

function cell(words: string, link: string | undefined): PhrasingContent[] {
  if (link !== undefined) {
    return [{ type: 'html', value: `[${plainLinkText(words)}](${linkDestination(link)})` }];
  }
  return words.split('\n').flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value: line };
    return index === 0 ? [text] : [{ type: 'html', value: '<br>' }, text];
  });
}
