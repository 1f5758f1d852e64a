import { GISCUS_ORIGIN } from '../../lib/giscus';

// Loads the frame of giscus when the reader asks for it. Signing in leads back to the page with
// ?giscus=<session>, which belongs in the storage and not in the address.
const KEY = 'giscus-session';
const button = document.querySelector<HTMLButtonElement>('button[data-giscus]');
const here = new URL(location.href);
const fresh = here.searchParams.get('giscus');

function storedSession(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function store(session: string): void {
  try {
    if (session) localStorage.setItem(KEY, session);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is refused: the session holds for this page.
  }
}

function show(from: HTMLButtonElement, session: string): void {
  const source = new URL(from.dataset.giscus ?? '');
  here.hash = '';
  source.searchParams.set('origin', here.href);
  source.searchParams.set('session', session);
  const { theme } = document.documentElement.dataset;
  source.searchParams.set('theme', theme ?? 'preferred_color_scheme');
  const frame = document.createElement('iframe');
  frame.title = from.dataset.title ?? '';
  frame.sandbox.value =
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
  frame.src = source.href;
  addEventListener('message', ({ origin, source: sender, data }) => {
    if (origin !== GISCUS_ORIGIN || sender !== frame.contentWindow) return;
    const height = Number(data?.giscus?.resizeHeight);
    if (height > 0) frame.height = `${height}`;
    if (data?.giscus?.signOut) store('');
  });
  from.closest('section')?.append(frame);
  frame.focus();
  from.remove();
}

if (button) {
  if (fresh) {
    store(fresh);
    here.searchParams.delete('giscus');
    history.replaceState(history.state, '', here);
  }
  button.addEventListener('click', () => show(button, fresh ?? storedSession()));
  button.hidden = false;
  // Who comes back from signing in was reading the comments.
  if (fresh) show(button, fresh);
}
