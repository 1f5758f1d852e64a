import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

/** The response of the service for one URL. */
interface TestEntry {
  eid: string;
  count: number;
  bookmarks: unknown[];
}

/** A local server that replaces Hatena Bookmark and Hatena Star in tests. */
export interface HatenaServer {
  origin: string;
  /** Path and query of every request, in order. */
  asked: string[];
  /** Makes a function respond to every request; `null` restores the documented responses. */
  misbehave: (handler: ((response: ServerResponse) => void) | null) => void;
  stop: () => Promise<void>;
}

/**
 * Starts a server that responds to `count/entries`, `entry/jsonlite` and `entry.json` in the documented
 * formats.
 *
 * @param entries by URL; any other URL has no bookmarks.
 * @param stars by URL: objects with `stars` and, optionally, `colored_stars`.
 */
export async function startHatenaServer(
  entries: Readonly<Record<string, TestEntry>>,
  stars: Readonly<Record<string, object>> = {},
): Promise<HatenaServer> {
  const requests: string[] = [];
  let replacement: ((response: ServerResponse) => void) | null = null;
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (replacement) return replacement(response);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://test.invalid');
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
      const body = entry && { ...entry, url, title: 'post', entry_url: '', screenshot: '' };
      response.end(JSON.stringify(body ?? null));
    } else if (pathname === '/entry.json') {
      const starred = searchParams.getAll('uri').filter((uri) => Object.hasOwn(stars, uri));
      response.end(JSON.stringify({ entries: starred.map((uri) => ({ uri, ...stars[uri] })) }));
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
    asked: requests,
    misbehave: (handler) => {
      replacement = handler;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
