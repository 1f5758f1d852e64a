/** Maximum length in characters. Hatena itself allows 100. */
const MAX_LENGTH = 300;

/**
 * Returns a text of a Hatena user as one line of at most 300 characters (code points), without control
 * characters, lone surrogates and bidirectional formatting characters (UAX #9).
 */
export function oneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  const characters = [...line.slice(0, (MAX_LENGTH + 1) * 2)];
  return characters.length > MAX_LENGTH
    ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…`
    : characters.join('');
}
