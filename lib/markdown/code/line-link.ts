import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../messages/language';
import { markdown } from '../../messages/markdown';

/**
 * The number of a line of code, a link to the line itself. It has no text, so that the number does not become part of the
 * code where that is copied, searched or read in a feed: app/_styles/code.css shows `data-line`. It is no tab stop, because
 * long blocks would have hundreds of them.
 *
 * @param block counts the blocks with line numbers in the post, from 1.
 * @param line the number shown.
 */
export function lineLink(block: number, line: number, language: Language): Element {
  const id = `code-${block}-L${line}`;
  const ariaLabel = markdown[language].codeLine(line);
  return h('a', { id, href: `#${id}`, dataLine: String(line), ariaLabel, tabIndex: -1 });
}
