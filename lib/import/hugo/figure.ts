import { imageMarkdown, linkDestination } from '../markdown/links';
import { plainText } from './template-functions';

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
