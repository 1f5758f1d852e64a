/** A search query, as in the query string of the URL. */
export interface SearchQuery {
  q: string;
  year: string;
  tag: string;
  series: string;
}

/** The query in the URL of the page. */
export function queryInUrl(): SearchQuery {
  const parameters = new URLSearchParams(location.search);
  return {
    q: parameters.get('q') ?? '',
    year: parameters.get('year') ?? '',
    tag: parameters.get('tag') ?? '',
    series: parameters.get('series') ?? '',
  };
}

/**
 * Whether the current query is finished: the next one then gets its own history entry for the back button.
 */
let settled = false;

/** Marks the current query as finished: the reader pressed Enter or left the field. */
export function settle(): void {
  settled = true;
}

/** Writes a query into the URL. */
export function putIntoUrl(query: SearchQuery): void {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const url = location.pathname + (parameters.size > 0 ? `?${parameters}` : '');
  if (url === location.pathname + location.search) return;
  if (settled) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  settled = false;
}
