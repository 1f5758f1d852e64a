import type { TagArguments } from './tag-arguments';

/** Arguments that are words for readers, whatever they look like. */
const WORDS = /^(?:title|caption|text|quote|description|desc|alt|label|summary|heading)$/i;

/**
 * Returns whether a text that an author gave to a tag is missing in what the tag became. Without a name such
 * as `title`, a text is an id or an option unless it has a space or a Japanese character, and one with a slash
 * a path; alone at its position, a capitalised word such as `Paris` is a title.
 */
export function hasUnshownWords({ named, list }: TagArguments, made: string): boolean {
  const texts = [
    ...Object.entries(named).flatMap(([name, value]) =>
      WORDS.test(name) || isPhrase(value) ? [value] : [],
    ),
    ...list.filter((value) => isPhrase(value) || /^\p{Lu}[\p{L}'’-]+$/u.test(value)),
  ];
  const shown = `${lettersOf(made)} ${lettersOf(withoutMarkup(made))}`;
  return texts.some((text) => !shown.includes(lettersOf(withoutMarkup(text))));
}

function isPhrase(text: string): boolean {
  return /[^/\s]\s+[^/\s]|[^\p{ASCII}]/u.test(text) && !/^\S*\/\S*$/.test(text);
}

/** Returns a text without the tags and destinations that are inside of its words. */
function withoutMarkup(text: string): string {
  return text.replace(/<[^<>]*>|\]\([^()\s]*\)/g, '');
}

/** Returns a text without the characters that Markdown and HTML may add or escape. */
function lettersOf(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#\d+);/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}
