import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

/** One entry as the service keeps it. */
interface StandInEntry {
  eid: string;
  count: number;
  bookmarks: unknown[];
}

/** A server in the place of Hatena Bookmark and Hatena Star, for tests. */
export interface HatenaServer {
  origin: string;
  /** Path and query of every request, in order. */
  asked: string[];
  /** Answers everything from now on; `null` goes back to the documented format. */
  misbehave: (answer: ((response: ServerResponse) => void) | null) => void;
  stop: () => Promise<void>;
}

/**
 * Starts a server that answers `count/entries`, `entry/jsonlite` and `entry.json` as the services
 * document it.
 *
 * @param entries by URL; a URL that is not among them has no bookmark.
 * @param stars by URL: `stars`, and `colored_stars` where there are any.
 */
export async function startHatenaServer(
  entries: Readonly<Record<string, StandInEntry>>,
  stars: Readonly<Record<string, object>> = {},
): Promise<HatenaServer> {
  const asked: string[] = [];
  let bad: ((response: ServerResponse) => void) | null = null;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (bad) return bad(response);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://stand-in.invalid');
    const urls = searchParams.getAll('url');
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    if (pathname === '/count/entries' && urls.length > 50) {
      response.statusCode = 414;
      response.end();
    } else if (pathname === '/count/entries') {
      response.end(
        JSON.stringify(Object.fromEntries(urls.map((url) => [url, entries[url]?.count ?? 0]))),
      );
    } else if (pathname === '/entry/jsonlite/') {
      const url = urls[0] ?? '';
      const entry = entries[url];
      const answer = entry && { ...entry, url, title: 'post', entry_url: '', screenshot: '' };
      response.end(JSON.stringify(answer ?? null));
    } else if (pathname === '/entry.json') {
      const known = searchParams.getAll('uri').filter((uri) => Object.hasOwn(stars, uri));
      response.end(JSON.stringify({ entries: known.map((uri) => ({ uri, ...stars[uri] })) }));
    } else {
      response.statusCode = 404;
      response.end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    origin,
    asked,
    misbehave: (answer) => {
      bad = answer;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
