/** An absolute http(s) address, also from `//host/path`; `null` for anything else. */
export function httpUrl(source: string): URL | null {
  const text = source.trim();
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return null;
  return new URL(absolute);
}
