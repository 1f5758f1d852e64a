/** Parses an absolute http(s) URL. `//host/path` is read as https; anything else gives `null`. */
export function httpUrl(source: string): URL | null {
  const text = source.trim();
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return null;
  return new URL(absolute);
}
