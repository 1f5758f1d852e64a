import { CODE } from '../markdown/outside-code';
import { commentWith } from '../write/missing';
import { type HatenaForm, SUPER_PRE } from './form';

/** A card with the words of the page, which Hatena Blog adds for a post on X. They can contain one level of brackets. */
const CARD =
  /\[(https?:\/\/[^\]\s]{1,2000}?):embed(?::cite)?#((?:[^[\]\n]|\[[^[\]\n]{0,500}\]){1,2000})\](?!\()/g;

/**
 * Returns a comment for each card in a body that has the words of its page: the card shows what is there now,
 * which may be nothing.
 */
export function embeddedWords(body: string, form: HatenaForm): string {
  const text = body.replace(form === 'hatena' ? SUPER_PRE : CODE, '');
  const comments = Array.from(text.matchAll(CARD), ([, url, words]) =>
    commentWith(`${url}: ${words}`),
  );
  return comments.length === 0 ? '' : `\n${comments.join('\n')}\n`;
}
