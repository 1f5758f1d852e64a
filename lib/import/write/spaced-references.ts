import { outsideCode } from '../markdown/outside-code';

/**
 * A picture, or a link to a file, whose destination has spaces: `![a](my photo.png)`. CommonMark has it
 * only in angle brackets (0.31.2 §6.3).
 */
const SPACED =
  /(?<=(?<!\\)\]\()(?![<\s])([^()<>\n"']*[^()<>\n"'\s][ \u3000]+[^()<>\n"'=]*?\.[a-z\d]{2,5}(?:[?#][^()<>\n"'\s]*)?)(?=(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\))/gi;
/** A picture in the notation of Obsidian, which its authors also use in other blogs. */
const WIKI_PICTURE =
  /(?<!\\)!\[\[([^[\]\n|#<>]+\.(?:jpe?g|png|gif|webp|avif|svg))[ \t]*(?:\|([^[\]\n]*))?\]\]/gi;

/**
 * Writes pictures and links to files that CommonMark would show as text so that it reads them.
 *
 * @param onChanged called with each destination.
 */
export function readSpacedReferences(markdown: string, onChanged: (url: string) => void): string {
  if (!/\]\(|!\[\[/.test(markdown)) return markdown;
  return outsideCode(markdown, (part) =>
    part
      .replace(SPACED, (url: string) => {
        onChanged(url);
        return `<${url}>`;
      })
      .replace(WIKI_PICTURE, (_, name: string, words = '') => {
        onChanged(name);
        return `![${/^\d+(?:x\d+)?$/.test(words.trim()) ? '' : words.trim()}](<${name.trim()}>)`;
      }),
  );
}
