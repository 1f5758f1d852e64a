import { GISCUS_ORIGIN } from '../../lib/pages/giscus';

// Loads the frame of giscus when the reader asks for it. Signing in leads back to the page with
// ?giscus=<session>, which belongs in the storage and not in the address. It counts only in a tab in
// which the frame was opened: somebody else's link must neither sign a reader in nor load the frame.
const KEY = 'giscus-session';
const OPENED = 'giscus-opened';
const button = document.querySelector<HTMLButtonElement>('button[data-giscus]');
const here = new URL(location.href);
const fresh = here.searchParams.get('giscus');

/** Storage may be refused: then nothing is remembered. */
function trying<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
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
    if (data?.giscus?.signOut) trying(() => localStorage.removeItem(KEY));
  });
  from.closest('section')?.append(frame);
  frame.focus();
  from.remove();
}

if (button) {
  const back = fresh !== null && trying(() => sessionStorage.getItem(OPENED)) === 'yes';
  if (fresh !== null) {
    here.searchParams.delete('giscus');
    history.replaceState(history.state, '', here);
  }
  button.addEventListener('click', () => {
    trying(() => sessionStorage.setItem(OPENED, 'yes'));
    show(button, trying(() => localStorage.getItem(KEY)) ?? '');
  });
  button.hidden = false;
  // Who comes back from signing in was reading the comments.
  if (back) {
    trying(() => localStorage.setItem(KEY, fresh));
    show(button, fresh);
  }
}
