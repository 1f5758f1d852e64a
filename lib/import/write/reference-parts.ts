/** The URL of another site whose author forgot `https://`: `github.com/a/b`, `www.example.jp`. */
const HOST =
  /^(?:www\.(?:[a-z0-9-]+\.)+[a-z]{2,}|(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|jp))(?::\d+)?(?:[/?#]|$)/i;

/** Returns whether a reference is the URL of another site without its scheme. */
export function lacksScheme(reference: string): boolean {
  return HOST.test(reference);
}

/** Returns whether a reference has a scheme or a host. */
export function isFull(reference: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference);
}

/** Returns the fragment of a reference, with `#`; `''` without one. */
export function fragmentOf(reference: string): string {
  const [, fragment = ''] = reference.split(/#(.*)/s);
  return fragment === '' ? '' : `#${fragment}`;
}
