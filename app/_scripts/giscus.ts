import { GISCUS_ORIGIN } from '../../lib/pages/giscus';

// Loads the frame of giscus on click. After signing in, the reader returns with ?giscus=<session>, which is
// moved from the URL to localStorage. The session is accepted only in a tab in which the frame was opened: a link
// that somebody else made must neither sign a reader in nor load the frame.
const KEY = 'giscus-session';
const OPENED = 'giscus-opened';
const button = document.querySelector<HTMLButtonElement>('button[data-giscus]');
const here = new URL(location.href);
const newSession = here.searchParams.get('giscus');

/** Runs an action on storage; `undefined` if the browser denies storage. */
function tryStorage<Value>(action: () => Value): Value | undefined {
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
    if (data?.giscus?.signOut) tryStorage(() => localStorage.removeItem(KEY));
  });
  from.closest('section')?.append(frame);
  frame.focus();
  from.remove();
}

if (button) {
  const isReturning =
    newSession !== null && tryStorage(() => sessionStorage.getItem(OPENED)) === 'yes';
  if (newSession !== null) {
    here.searchParams.delete('giscus');
    history.replaceState(history.state, '', here);
  }
  button.addEventListener('click', () => {
    tryStorage(() => sessionStorage.setItem(OPENED, 'yes'));
    show(button, tryStorage(() => localStorage.getItem(KEY)) ?? '');
  });
  button.hidden = false;
  // A reader who returns from signing in wants to see the comments.
  if (isReturning) {
    tryStorage(() => localStorage.setItem(KEY, newSession));
    show(button, newSession);
  }
}
