/** An ampersand that would be read as the start of a character reference. */
const REFERENCE = /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

/**
 * Prints a link destination (CommonMark 0.31.2 §6.3), in angle brackets when it is empty or
 * contains spaces, parentheses, angle brackets or backslashes.
 */
export function linkDestination(address: string): string {
  const url = address.trim().replace(/\n/g, '');
  if (url !== '' && !/[\s()<>\\]/.test(url)) return url.replace(REFERENCE, '&amp;');
  return `<${url.replace(/[<>\\]/g, (character) => encodeURIComponent(character)).replace(REFERENCE, '&amp;')}>`;
}

/** Prints plain text, such as a title, as the text of a link, with Markdown characters escaped. */
export function plainLinkText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<~$&]/g, '\\$&');
}

/** Prints the title after a link destination with the space before it, or `''` for no title. */
export function linkTitle(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return words === '' ? '' : ` "${words.replace(/[\\"]/g, '\\$&').replace(REFERENCE, '&amp;')}"`;
}

/** Prints a picture. */
export function imageMarkdown(alt: string, address: string, title = ''): string {
  const words = alt.replace(/\s+/g, ' ').replace(/[\\`*_[\]<~]|&(?=[#a-z\d]+;)/gi, '\\$&');
  return `![${words}](${linkDestination(address)}${linkTitle(title)})`;
}
