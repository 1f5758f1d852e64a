import type { ElementContent } from 'hast';
import { commentWith } from '../write/missing';
import { element, type Node, printHtml, text } from './tree';
import { wordsOf } from './words';

/**
 * Returns the URL of a page as a paragraph, which this blog shows as a card, and a comment that keeps the words of
 * the old card: the card shows what the page is now, which may be gone.
 */
export function cardWith(url: string, words: readonly Node[]): ElementContent[] {
  const kept = wordsOf(printHtml(words));
  return [element('p', {}, [text(url)]), ...(kept === '' ? [] : [comment(kept)])];
}

/** Returns an element that is written as an HTML comment. */
export function comment(words: string): ElementContent {
  return element('x-raw', { dataHtml: commentWith(words) }, []);
}
