/** An ampersand that would be read as the start of a character reference. */
const REFERENCE = /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

/**
 * Prints a link destination (CommonMark 0.31.2 §6.3), in angle brackets when it contains spaces or
 * parentheses.
 */
export function destination(address: string): string {
  const url = address.trim().replace(/\n/g, '');
  if (url !== '' && !/[\s()<>\\]/.test(url)) return url.replace(REFERENCE, '&amp;');
  return `<${url.replace(/[<>\\]/g, (character) => encodeURIComponent(character)).replace(REFERENCE, '&amp;')}>`;
}

/** Prints the title after a link destination with the space before it, or `''` for no title. */
export function titlePart(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return words === '' ? '' : ` "${words.replace(/[\\"]/g, '\\$&').replace(REFERENCE, '&amp;')}"`;
}

/**
 * Returns whether a title was filled in by an editor, such as a file name, and was not written for
 * readers.
 */
export function isNoTitle(title: string, address: string, alt: string): boolean {
  const words = title.trim();
  if (words === '' || words === alt.trim() || /^f:id:/.test(words)) return true;
  const file =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const stem = (name: string) =>
    name
      .replace(/\.[a-z]{3,4}$/i, '')
      .replace(/-\d+x\d+$|-scaled$/, '')
      .toLowerCase();
  return stem(words) === stem(file) || /^[\w.-]+\.(?:jpe?g|png|gif|webp)$/i.test(words);
}
