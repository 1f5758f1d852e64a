import type { Candidate, Difference } from './compare-pages';

/**
 * Chooses the element with the content of the post on each page. A theme puts the content of all its
 * posts into the same element, so the pages vote: each for the element that is most like its post.
 * The page of a post that has lost much would, alone, choose an element without what is lost.
 *
 * @param pages the candidates of each page, the outermost first.
 * @returns the difference of the chosen candidate of each page.
 */
export function chooseContent(pages: readonly (readonly Candidate[])[]): Difference[] {
  const votes = new Map<string, number>();
  for (const candidates of pages) {
    for (const selector of best(candidates, ({ likeness }) => likeness)?.selectors ?? []) {
      votes.set(selector, (votes.get(selector) ?? 0) + 1);
    }
  }
  const votesOf = ({ selectors }: Candidate) =>
    Math.max(0, ...selectors.map((selector) => votes.get(selector) ?? 0));
  return pages.flatMap((candidates) => best(candidates, votesOf)?.difference ?? []);
}

/** Returns the item with the highest score, the first of several. */
function best<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (chosen, item) => (chosen !== undefined && score(chosen) >= score(item) ? chosen : item),
    undefined,
  );
}
