/**
 * A part of a URL decoded once, twice and so on, in NFC: a link that passed through faulty programs was
 * encoded once by each. The correct reading (decoded once) is first, the undecoded part last.
 */
export function decodedForms(part: string): string[] {
  const forms = new Set<string>();
  let current = part;
  for (let times = 0; times < 4; times++) {
    current = decodeLeniently(current);
    forms.add(current.normalize('NFC'));
  }
  return [...forms, part.normalize('NFC')];
}

/** Decodes every escape that is valid UTF-8 and leaves the rest, such as the `%` in `100%`. */
export function decodeLeniently(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** A URL without its query and fragment. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** A visible character: no space, control or format character. */
const VISIBLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;

/**
 * A URL, or a file name in a link, in readable form: `/夜の散歩` for `/%E5%A4%9C%E3%81%AE%E6%95%A3%E6%AD%A9`. It
 * stays an equivalent URL: escapes of ASCII stay (`%2F` is not `/`), and those of bytes that are not UTF-8
 * (RFC 3629), of invisible characters and of text that is not in NFC. In a file name the escapes of Markdown
 * parsers are decoded, because its author knows it so: `my notes.md`, `C:\notes.md`.
 */
export function readableUrl(url: string): string {
  return asWritten(url).replace(/(?:%[89a-f][0-9a-f])+/gi, (run) => {
    const text = decodeLeniently(run);
    if (text === run || text !== text.normalize('NFC')) return run;
    return [...text]
      .map((character) => (VISIBLE.test(character) ? character : encodeURIComponent(character)))
      .join('');
  });
}

/** A file path: relative, or with a drive letter of Windows. */
const FILE = /^(?!\/|[a-z][a-z\d+.-]+:)[^?#]+/i;
/**
 * The characters that Markdown parsers escape in a file name, except spaces at its ends, which would be
 * invisible.
 */
const ESCAPED_IN_NAMES = /(?<!^)%20(?!$)|%(?:22|3C|3E|5B|5C|5D|5E|60|7B|7C|7D)/gi;

function asWritten(url: string): string {
  return url.replace(FILE, (path) =>
    path.replace(ESCAPED_IN_NAMES, (code) => decodeURIComponent(code)),
  );
}
