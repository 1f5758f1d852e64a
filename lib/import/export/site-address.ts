/**
 * Returns the web address of a commenter when it is an HTTP address, or else `''`: a `javascript:`
 * address would run a script.
 */
export function siteAddress(written: string): string {
  const address = written.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return '';
  return new URL(address).href;
}
