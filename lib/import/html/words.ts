import { raw } from 'hast-util-raw';
import { toString as textIn } from 'hast-util-to-string';

/** Elements a title or a name may be dressed with; any other `<` in it is a sign the author wrote. */
const DRESS =
  /<(?!\/?(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|r[bpt]|ruby|s|small|span|strong|sub|sup|u|wbr)\b)/gi;

/** The words of a title or a name in HTML: what dresses them taken off, references read, on one line. */
export function titleWords(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html);
  return wordsOf(html.replace(DRESS, '&lt;'));
}

/** The words of a piece of HTML on one line. */
export function wordsOf(html: string): string {
  const value = html.replace(/<(?:br|\/p|\/li|\/div|\/h[1-6])\b[^>]*>/gi, ' $&');
  try {
    const tree = raw({ type: 'root', children: [{ type: 'raw', value }] });
    return 'children' in tree ? oneLine(textIn(tree)) : '';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return oneLine(html.replace(/<[^>]*>/g, ' '));
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
