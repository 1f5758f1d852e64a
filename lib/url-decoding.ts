/**
 * What a piece of a URL says when it is decoded once, twice and so on, in NFC: a link that went
 * through careless programs has been encoded once by each. The correct reading goes first, the
 * piece as it stands goes last.
 */
export function decodedForms(piece: string): string[] {
  const found = new Set<string>();
  let current = piece;
  for (let times = 0; times < 4; times++) {
    current = decodeLeniently(current);
    found.add(current.normalize('NFC'));
  }
  return [...found, piece.normalize('NFC')];
}

/** Decodes every escape that is UTF-8 and leaves the rest as it is, such as the sign in `100%`. */
export function decodeLeniently(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** An address as written, without its query and its fragment. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** What a person sees of a character: no blank, no control or format character. */
const VISIBLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;

/**
 * A URL, or what an author wrote as one, as a person reads it: `/夜の散歩` for
 * `/%E5%A4%9C%E3%81%AE%E6%95%A3%E6%AD%A9`. It stays the same URL, and nobody takes it for another: the
 * escapes of ASCII stay (`%2F` is no `/`), those of bytes that are not UTF-8 (RFC 3629), of characters
 * nobody sees and of text that is not in NFC. Of a file its author knows the name: `my notes.md`, `C:\notes.md`.
 */
export function readableUrl(url: string): string {
  return asWritten(url).replace(/(?:%[89a-f][0-9a-f])+/gi, (run) => {
    const text = decodeLeniently(run);
    if (text === run || text !== text.normalize('NFC')) return run;
    return [...text].map((sign) => (VISIBLE.test(sign) ? sign : encodeURIComponent(sign))).join('');
  });
}

/** A file named by its path: relative, or on a disk of Windows. */
const FILE = /^(?!\/|[a-z][a-z\d+.-]+:)[^?#]+/i;
/** What parsers of Markdown escape in the name of a file, except at its ends, where nobody would see a blank. */
const IN_NAMES = /(?<!^)%20(?!$)|%(?:22|3C|3E|5B|5C|5D|5E|60|7B|7C|7D)/gi;

function asWritten(url: string): string {
  return url.replace(FILE, (path) => path.replace(IN_NAMES, (code) => decodeURIComponent(code)));
}
