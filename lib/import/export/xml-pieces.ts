import { textPieces } from './text';

// https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = '[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]';
const ONLY_FORBIDDEN = new RegExp(`^${FORBIDDEN}$`, 'u');
/** References to characters that may be among those; a text has many others, and splitting it takes time. */
const REFERENCE =
  '&#(?:0*(?:\\d{1,2}|5\\d{4}|6553[45]|\\d{7,8})|[xX]0*(?:[\\dA-Fa-f]{1,2}|[dD][\\dA-Fa-f]{3}|[fF]{3}[eEfF]|[\\dA-Fa-f]{6,8}));';
const PIECES = new RegExp(
  `(<!\\[CDATA\\[|\\]\\]>|<!--|-->|<\\?xml\\s[^<>]*>|</[^\\s<>]+|${REFERENCE}|&(?!#?\\w{1,32};)|${FORBIDDEN})`,
  'u',
);
/** The start tag at the end of a text, with its name. */
const START_TAG = /<([^\s<>/]+)[^<>]*>\s*$/;
/** Longer than the start or the end of any CDATA section with its tag, in characters. */
const LONGEST = 128;

/** A part of the text of an XML file. */
interface XmlPiece {
  /**
   * `before` comes before the XML, `ampersand` is one that begins no reference, `literal` is a `]]>` that does not end
   * the CDATA section, `unclosed` is an end tag before which the CDATA section was not ended.
   */
  kind:
    | 'text'
    | 'endTag'
    | 'ampersand'
    | 'forbidden'
    | 'before'
    | 'declaration'
    | 'literal'
    | 'unclosed';
  text: string;
}

/**
 * Yields the text of an XML file in lists of pieces, split at each end tag, ampersand and XML declaration outside of
 * CDATA, and at each character, or reference to one, that XML 1.0 forbids. Programs write CDATA sections around
 * texts without a look at them: in the elements that `own` matches, a section ends where its element does.
 *
 * @param own the names of elements whose whole text is one CDATA section.
 */
export async function* piecesOf(
  path: string,
  encoding: string,
  own: RegExp,
): AsyncGenerator<XmlPiece[]> {
  /** What ends the CDATA section or the comment that is open, and the element of that section. */
  let closing = '';
  let element = '';
  let held = '';
  const split = (text: string): XmlPiece[] => {
    const parts = text.split(PIECES);
    return parts.map((piece, index): XmlPiece => {
      if (index % 2 === 0) return { kind: 'text', text: piece };
      if (isForbidden(piece)) return { kind: 'forbidden', text: piece };
      const [before = '', after = '', next] = [
        parts[index - 1],
        parts[index + 1],
        parts[index + 2],
      ];
      if (closing === '') {
        if (piece === '&') return { kind: 'ampersand', text: piece };
        if (piece.startsWith('</')) return { kind: 'endTag', text: piece };
        if (piece.startsWith('<?')) return { kind: 'declaration', text: piece };
        if (piece === '<!--') closing = '-->';
        if (piece === '<![CDATA[') {
          closing = ']]>';
          const name = START_TAG.exec(before)?.[1] ?? '';
          element = own.test(name) ? name : '';
        }
      } else if (piece === closing) {
        const isEnd = element === '' || (after.trim() === '' && next === '<![CDATA[');
        if (piece === ']]>' && !isEnd && !own.test(tagAfter(after, next))) {
          return { kind: 'literal', text: piece };
        }
        closing = '';
      } else if (element !== '' && piece === `</${element}` && own.test(tagAfter(after, next))) {
        closing = '';
        return { kind: 'unclosed', text: piece };
      }
      return { kind: 'text', text: piece };
    });
  };
  let isFirst = true;
  for await (const chunk of textPieces(path, encoding)) {
    // Warnings of PHP can come before the XML.
    const start = isFirst ? Math.max(0, chunk.search(/<\?xml\s|<(?:rss|feed)\s/)) : 0;
    if (start > 0) yield [{ kind: 'before', text: chunk.slice(0, start) }];
    isFirst = false;
    const text = held + chunk.slice(start);
    // What begins at the end of the chunk can go on in the next one.
    let tail = Math.max(0, text.length - LONGEST);
    while (text[tail - 1] === ']') tail--;
    const open = text.slice(tail).search(/[<&\]]/);
    const end = open < 0 ? text.length : tail + open;
    held = text.slice(end);
    yield split(text.slice(0, end));
  }
  yield split(held);
}

/** Returns the name of the tag with which the text after a CDATA section begins, or `''`. */
function tagAfter(text: string, next = ''): string {
  const [, start = ''] = /^>?\s*<([^\s<>/]+)/.exec(text) ?? [];
  return start !== '' || !/^>?\s*$/.test(text) ? start : next.replace(/^<\//, '');
}

/** Returns whether a piece is a character that XML 1.0 forbids, or a reference to one. */
function isForbidden(piece: string): boolean {
  const [, hexadecimal, decimal] = /^&#(?:[xX](\w+)|(\d+));$/.exec(piece) ?? [];
  if (hexadecimal === undefined && decimal === undefined) {
    return ONLY_FORBIDDEN.test(piece);
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0x10ffff || ONLY_FORBIDDEN.test(String.fromCodePoint(code));
}
