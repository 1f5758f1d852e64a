import { type Html, html } from '../../html';
import { phrases } from '../../markdown/text/phrases';

/** The heading of a page, which breaks between phrases only. */
export function heading(text: string): Html {
  const [first = '', ...rest] = phrases(text);
  return html`<h1 class="phrased">${first}${rest.map((phrase) => html`<wbr>${phrase}`)}</h1>`;
}
