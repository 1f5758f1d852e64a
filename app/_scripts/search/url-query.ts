/**
 * Whether the current query is finished: the next one then gets its own history entry for the back button.
 */
let settled = false;

/** Marks the current query as finished: the reader pressed Enter or left the field. */
export function settle(): void {
  settled = true;
}

/** Writes the fields of a query into the URL, without empty ones. */
export function putIntoUrl(query: Readonly<Record<string, string>>): void {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const url = location.pathname + (parameters.size > 0 ? `?${parameters}` : '');
  if (url === location.pathname + location.search) return;
  if (settled) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  settled = false;
}
