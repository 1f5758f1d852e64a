import type { PreviewState } from '../../lib/preview/state';
import { say, showBar, showLost } from './bar';
import { copyOnDoubleClick } from './copy-place';
import { morph } from './morph';

// The page of npm run dev follows the files: the text of a post at once, by what the server sends
// along, and all the rest by a refresh of Next.js's own.
declare global {
  interface Window {
    next?: { router?: { refresh: () => void } };
    /** Set by `app/template.dev.tsx`, which says `hydrated` at the same time. */
    isHydrated?: boolean;
  }
}

const events = new URL('events', import.meta.url);
events.searchParams.set('path', location.pathname);
let current: PreviewState | undefined;
const script = document.querySelector<HTMLElement>('script[data-version]');
let shown = Number(script?.dataset.version);

const source = new EventSource(events);
source.addEventListener('message', ({ data }) => {
  const state: PreviewState = JSON.parse(data);
  // Another process may serve another site.
  if (current && current.server !== state.server) return location.reload();
  current = state;
  showBar(state);
  if (shown !== state.version) void follow(state);
  shown = state.version;
});
source.addEventListener('error', () => {
  if (current) showLost(current);
});
copyOnDoubleClick(() => current, say);

// Next.js itself brings a changed site.config.ts; what is written in its words is asked for anew.
const settings = new MutationObserver(() => location.reload());
if (script) settings.observe(script, { attributeFilter: ['data-site'] });

// A refresh before React has hydrated the page would make it throw the page away.
const hydrated = new Promise<unknown>((resolve) => {
  if (window.isHydrated) resolve(true);
  else addEventListener('hydrated', resolve, { once: true });
});

async function follow({ post }: PreviewState): Promise<void> {
  if (document.documentElement.id === '__next_error__') return location.reload();
  await hydrated;
  const prose = document.querySelector('article .prose');
  if (prose) changeInPlace(prose);
  if (prose && post) prose.innerHTML = post.html;
  window.next?.router?.refresh();
}

/** React sets `innerHTML`, which would load every picture anew and lose the reader's place. */
function changeInPlace(element: Element): void {
  if (Object.hasOwn(element, 'innerHTML')) return;
  Object.defineProperty(element, 'innerHTML', {
    get: () => element.getHTML(),
    set: (html: string) => {
      const made = document.createElement(element.tagName);
      made.innerHTML = html;
      morph(element, made);
      // What scripts put into the text went with the change.
      dispatchEvent(new Event('prosechange'));
    },
  });
}
