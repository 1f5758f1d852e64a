import { html } from '../html';
import { hatenaWords } from '../messages/hatena';
import type { Language } from '../messages/language';
import type { GivenStars } from './stars';

/** Maximum number of list items under a post: one for each person and color. */
const MAX_ITEMS = 100;

/**
 * Returns the stars of a post as an HTML fragment, `''` when there are none. All text from the service is
 * escaped.
 *
 * @param options `hidden` are the Hatena IDs that the owner hides. The sum includes their stars.
 */
export function starsFragment(
  stars: readonly GivenStars[],
  { language, hidden }: { language: Language; hidden: readonly string[] },
): string {
  if (stars.length === 0) return '';
  const words = hatenaWords[language];
  const shown = stars.filter(({ user }) => !hidden.includes(user));
  const items = shown.slice(0, MAX_ITEMS).map(({ user, color, count, quote }) => {
    const name = words.color[color];
    return html`<li><bdi>${user}</bdi> <span class="star" data-color="${color}">★</span>${name && `（${name}）`}${count > 1 && `×${count}`}${quote && html` <q dir="auto">${quote}</q>`}</li>`;
  });
  const rest = shown.length - items.length;
  const sum = stars.reduce((total, { count }) => total + count, 0);
  return html`<p>${words.stars(sum)}</p>${items.length > 0 && html`<ul class="stars" aria-label="${words.starGivers}">${items}</ul>`}${rest > 0 && html`<p>${words.moreGivers(rest)}</p>`}`
    .html;
}
