import { textOf } from './text';

// https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = '[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]';
const PIECES = new RegExp(
  `(<!\\[CDATA\\[|\\]\\]>|<!--|-->|</[^\\s<>]+|&(?!#?\\w{1,32};)|${FORBIDDEN})`,
);
/** Longer than the start of any end tag of an export, in characters. */
const LONGEST = 64;

/** A part of the text of an XML file. */
export interface XmlPiece {
  /** `before` comes before the XML, `ampersand` is one that begins no reference. */
  kind: 'text' | 'endTag' | 'ampersand' | 'forbidden' | 'before';
  text: string;
}

/**
 * Yields the text of an XML file in lists of pieces, split at each end tag and ampersand outside of
 * CDATA, and at each character that XML 1.0 forbids.
 */
export async function* piecesOf(path: string, encoding: string): AsyncGenerator<XmlPiece[]> {
  /** What ends the CDATA section or the comment that is open. */
  let closing = '';
  let held = '';
  const split = (text: string): XmlPiece[] =>
    text.split(PIECES).map((piece, index): XmlPiece => {
      if (index % 2 === 0) return { kind: 'text', text: piece };
      const isMarkup = closing === '';
      if (piece === closing) closing = '';
      else if (isMarkup && piece === '<![CDATA[') closing = ']]>';
      else if (isMarkup && piece === '<!--') closing = '-->';
      else if (isMarkup && piece === '&') return { kind: 'ampersand', text: piece };
      else if (isMarkup && piece.startsWith('</')) return { kind: 'endTag', text: piece };
      else if (piece.length === 1 && piece !== '&') return { kind: 'forbidden', text: piece };
      return { kind: 'text', text: piece };
    });
  let isFirst = true;
  for await (const chunk of textOf(path, encoding)) {
    // Warnings of PHP can come before the XML.
    const start = isFirst ? Math.max(0, chunk.search(/<\?xml\s|<(?:rss|feed)\s/)) : 0;
    if (start > 0) yield [{ kind: 'before', text: chunk.slice(0, start) }];
    isFirst = false;
    const text = held + chunk.slice(start);
    // A tag or a reference at the end of the chunk can go on in the next one.
    const ends = [text.lastIndexOf('<'), text.lastIndexOf('&'), text.search(/\]{1,2}$/)];
    const open = ends.filter((each) => each >= 0 && each >= text.length - LONGEST);
    const end = Math.min(text.length, ...open);
    held = text.slice(end);
    yield split(text.slice(0, end));
  }
  yield split(held);
}
