/** Hatena lets people write 100 characters. */
const LONGEST = 300;

/**
 * What somebody wrote at Hatena as one line of at most 300 characters, without control characters and
 * those that turn the direction of what follows.
 */
export function oneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  const characters = [...line.slice(0, (LONGEST + 1) * 2)];
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST - 1).join('')}…`
    : characters.join('');
}
