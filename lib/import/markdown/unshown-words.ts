/**
 * Returns whether a text that an author gave to a tag is missing in what the tag became. A text without a
 * space or a Japanese character is an id or an option, and one with a slash a path.
 */
export function hasUnshownWords(texts: readonly string[], made: string): boolean {
  const shown = lettersOf(made);
  return texts.some(
    (text) =>
      /[^/\s]\s+[^/\s]|[^\p{ASCII}]/u.test(text) &&
      !/^\S*\/\S*$/.test(text) &&
      !shown.includes(lettersOf(text.replace(/<[^<>]*>|\]\([^()\s]*\)/g, ''))),
  );
}

/** Returns a text without the characters that Markdown and HTML may add or escape. */
function lettersOf(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#\d+);/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}
