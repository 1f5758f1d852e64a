import { escapeHtml, html } from '../html';
import { failure } from '../messages/failure';
import { pages } from '../messages/pages';
import { site } from '../site';
import { listingPath } from '../urls';

/**
 * The page for an error of the server, status 500. Next.js's own is in English, and its style
 * attributes and scripts are refused by the site's policy.
 *
 * @param missing the finished 404 page, whose frame is kept.
 */
export function failurePage(missing: string): string {
  const words = failure[site.language];
  const main = html`<main id="content"><header class="head"><h1 class="phrased">${words.title}</h1><p class="intro">${words.why}</p></header><ul class="ways"><li><a href="">${words.again}</a></li><li><a href="${listingPath(1)}">${pages[site.language].home}</a></li></ul></main>`;
  // Functions, for in a text `$&` would be a reference.
  return missing
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(words.title)}</title>`)
    .replace(/<main id="content">.*<\/main>/s, () => main.html);
}
