import type { PreviewState } from '../../lib/preview/state';
import styles from './bar.css' with { type: 'text' };
import { copyPlace, phrase } from './copy-place';

/** Milliseconds a message stays. */
const SAID = 5000;

const host = document.createElement('tsuzuri-preview');
const root = host.attachShadow({ mode: 'open' });
const style = new CSSStyleSheet();
style.replaceSync(styles);
root.adoptedStyleSheets = [style];
const said = element('span', '');
said.setAttribute('role', 'status');
let isOpen = false;
let silence = 0;

/** Shows what there is to say of the page in the bar at its foot. */
export function showBar(state: PreviewState): void {
  const { words, post, problems, elsewhere } = state;
  const parts = [element('strong', words.bar)];
  for (const mark of state.marks) parts.push(element('span', mark, 'mark'));
  if (post) {
    parts.push(element('span', phrase(words.characters, post.characters.toLocaleString())));
    parts.push(element('span', phrase(words.minutes, post.minutes)));
  }
  parts.push(problems.length > 0 ? list(state) : element('span', words.noProblems));
  if (elsewhere > 0) parts.push(element('span', phrase(words.elsewhere, elsewhere), 'mark'));
  show(parts, words.bar);
}

/** Says that the server is gone. */
export function showLost({ words }: PreviewState): void {
  show([element('strong', words.bar), element('span', words.lost, 'mark')], words.bar);
}

/** Says one thing at the end of the bar, for a while. */
export function say(text: string): void {
  said.textContent = text;
  clearTimeout(silence);
  silence = window.setTimeout(() => said.replaceChildren(), SAID);
}

function show(parts: HTMLElement[], label: string): void {
  const section = element('section', '');
  section.setAttribute('aria-label', label);
  section.append(...parts, said);
  root.replaceChildren(section);
  // Beside the body, where neither the page's grid nor React looks.
  if (!host.isConnected) document.documentElement.append(host);
}

function list(state: PreviewState): HTMLElement {
  const { words, problems } = state;
  const details = document.createElement('details');
  if (problems.some(({ level }) => level === 'error')) details.className = 'bad';
  details.open = isOpen;
  details.addEventListener('toggle', () => {
    if (details.isConnected) isOpen = details.open;
  });
  const items = problems.map(({ file, line, column, what, mend }) => {
    const item = element('li', '');
    const place = `${file}:${line}:${column}`;
    const button = element('button', place);
    button.addEventListener('click', () => void copyPlace(place, state).then(say));
    item.append(button, element('div', what), element('div', `→ ${mend}`));
    return item;
  });
  const all = element('ul', '');
  all.append(...items);
  details.append(element('summary', phrase(words.problems, problems.length)), all);
  return details;
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
