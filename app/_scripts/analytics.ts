import type { Tracker } from '../../lib/pages/analytics';

// Loads the script of the service that counts visits. Not for a reader who asks not to be tracked (Do Not Track, or
// Global Privacy Control), and only at the public host of the site: previews of a host and copies are not counted.
const { tracker, host } =
  document.querySelector<HTMLElement>('script[data-tracker]')?.dataset ?? {};
const isUnwanted =
  navigator.doNotTrack === '1' ||
  ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true);

if (tracker && location.hostname === host && !isUnwanted) {
  const facts: Tracker = JSON.parse(tracker);
  // A page that the browser prepares before it is opened counts when it is opened.
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => start(facts), { once: true });
  } else start(facts);
}

function start({ src, data, globals, gtag }: Tracker): void {
  Object.assign(window, globals);
  if (gtag) {
    const dataLayer = [['js', new Date()], ...gtag].map((call) => argumentsOf(...call));
    Object.assign(window, { dataLayer });
  }
  const script = document.createElement('script');
  Object.assign(script.dataset, data);
  script.src = src;
  document.head.append(script);
}

/** The `arguments` of a call: Google reads commands from nothing else. */
function argumentsOf(..._call: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: see above.
  return arguments;
}
