import { raw } from 'hast-util-raw';
import { toString as textIn } from 'hast-util-to-string';

/**
 * Any `<` that does not begin one of the elements that can be in a title. The author meant the
 * character itself.
 */
const STRAY_BRACKET =
  /<(?!\/?(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|r[bpt]|ruby|s|small|span|strong|sub|sup|u|wbr)\b)/gi;

/** Returns the text of a title or a name that is written in HTML, on one line. */
export function titleWords(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html);
  return wordsOf(html.replace(STRAY_BRACKET, '&lt;'));
}

/** Returns the text of a piece of HTML, on one line. */
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
