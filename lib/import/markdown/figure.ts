import { imageMarkdown, linkDestination } from './links';

/**
 * Returns a picture whose Markdown title is the title and the caption of the figure, as plain text.
 */
export function figure(named: Record<string, string | undefined>): string | undefined {
  const { src, alt = '', title = '', caption = '', link } = named;
  if (!src) return undefined;
  const words = plainText([title, caption].filter((each) => each !== '').join(' '));
  const picture = imageMarkdown(alt, src, words);
  return `\n\n${link ? `[${picture}](${linkDestination(link)})` : picture}\n\n`;
}

/** Removes HTML tags and the characters of emphasis, links and code. */
export function plainText(markup: string): string {
  return markup
    .replace(/<[^<>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}
