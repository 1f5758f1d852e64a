import { type Html, html } from '../../html';
import { phrases } from '../../markdown/text/phrases';

/** Returns an `<h1>` in which lines break only between phrases (`<wbr>`). */
export function heading(text: string): Html {
  const [first = '', ...rest] = phrases(text);
  return html`<h1 class="phrased">${first}${rest.map((phrase) => html`<wbr>${phrase}`)}</h1>`;
}
