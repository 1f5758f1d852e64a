import { pages } from '../../lib/messages/pages';
import { site } from '../../lib/site';

/** Links from a page of a list to the page before and after it; nothing for a list of one page. */
export function Paging(props: {
  /** From 1. */
  number: number;
  last: number;
  pathOf: (number: number) => string;
}) {
  const { number, last, pathOf } = props;
  const words = pages[site.language];
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
