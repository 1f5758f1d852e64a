import { raw } from 'hast-util-raw';
import { toString as textIn } from 'hast-util-to-string';

/** Elements a title or a name may be dressed with; any other `<` in it is a sign the author wrote. */
const DRESS =
  /<(?!\/?(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|r[bpt]|ruby|s|small|span|strong|sub|sup|u|wbr)\b)/gi;

/** The words of a short piece of HTML, such as a title: tags taken off, references read, on one line. */
export function wordsOf(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const value = html.replace(DRESS, '&lt;').replace(/<br\b[^>]*>/gi, ' ');
  const tree = raw({ type: 'root', children: [{ type: 'raw', value }] });
  return 'children' in tree ? textIn(tree).replace(/\s+/g, ' ').trim() : '';
}
