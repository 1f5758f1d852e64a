import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';

/** Links from a page of a list to the page before and after it; nothing for a list of one page. */
export function Paging(props: {
  /** From 1. */
  number: number;
  last: number;
  pathOf: (number: number) => string;
  language: Language;
}) {
  const { number, last, pathOf, language } = props;
  const words = pages[language];
  if (last === 1) return null;
  return (
    <nav className="pages" aria-label={words.pages}>
      {number > 1 && (
        <a rel="prev" href={pathOf(number - 1)}>
          {words.newerPosts}
        </a>
      )}{' '}
      <span>{words.pageOf(number, last)}</span>{' '}
      {number < last && (
        <a rel="next" href={pathOf(number + 1)}>
          {words.olderPosts}
        </a>
      )}
    </nav>
  );
}
