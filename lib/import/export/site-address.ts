/**
 * Returns the URL of a commenter's website when it is an HTTP URL, or else `''`: a `javascript:` URL
 * would run a script.
 */
export function siteAddress(written: string): string {
  const address = written.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return '';
  return new URL(address).href;
}
