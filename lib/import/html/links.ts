/** An ampersand that would be read as the start of a character. */
const REFERENCE = /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

/** A link destination as CommonMark reads it back (0.31.2 §6.3): in brackets where it has blanks or parentheses. */
export function destination(address: string): string {
  const url = address.trim().replace(/\n/g, '');
  if (url !== '' && !/[\s()<>\\]/.test(url)) return url.replace(REFERENCE, '&amp;');
  return `<${url.replace(/[<>\\]/g, (sign) => encodeURIComponent(sign)).replace(REFERENCE, '&amp;')}>`;
}

/** A title after a destination, with the blank before it; `''` for none. */
export function titlePart(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return words === '' ? '' : ` "${words.replace(/[\\"]/g, '\\$&').replace(REFERENCE, '&amp;')}"`;
}

/** Titles that an editor filled in and no reader was meant to read. */
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
