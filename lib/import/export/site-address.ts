/** The address of somebody's site when it is one of the web, else `''`: a link could be a script. */
export function siteAddress(written: string): string {
  const address = written.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return '';
  return new URL(address).href;
}
