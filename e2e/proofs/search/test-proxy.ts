import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** A server between a browser and the site, which sends queries to the browser and collects the results. */
export interface TestProxy {
  origin: string;
  /** Runs queries in the test page, `/truth/`, once a browser opens it. */
  queryModule: (queries: readonly string[]) => Promise<{ slugs: string[]; milliseconds: number }[]>;
  /** Collects what the search page shows for each query, once a browser opens it with the first one. */
  queryPage: (queries: readonly string[]) => Promise<ShownResults[]>;
  stop: () => void;
}

/** What the search page shows for a query. */
export interface ShownResults {
  query: string;
  status: string;
  slugs: string[];
}

/**
 * Starts a proxy of the site that has the test page under `/truth/`, and adds a script to the search page.
 *
 * @param site origin of the site.
 * @param index URL path of the search index.
 */
export async function startTestProxy(site: string, index: string): Promise<TestProxy> {
  const [testScript, pageScript] = await Promise.all([
    bundle('query-in-browser.ts'),
    bundle('read-search-page.ts'),
  ]);
  let queries: readonly string[] = [];
  let done: (body: string) => void = () => undefined;
  let shown: ShownResults[] = [];
  const server = createServer(async (request, response) => {
    const send = (type: string, text: string) =>
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
    switch (request.url) {
      case '/truth/':
        return send('text/html', '<!DOCTYPE html><script type="module" src="test.js"></script>');
      case '/truth/test.js':
        return send('text/javascript', testScript);
      case '/truth/on-page.js':
        return send('text/javascript', pageScript);
      case '/truth/queries':
        return send('application/json', JSON.stringify({ index, queries }));
      case '/truth/answers':
        done(await bodyOf(request));
        return send('text/plain', '');
      case '/truth/shown':
        shown.push(JSON.parse(await bodyOf(request)) as ShownResults);
        if (shown.length === queries.length) done('');
        return send('text/plain', queries[shown.length] ?? '');
    }
    const upstream = await fetch(site + request.url, { redirect: 'manual' });
    const type = upstream.headers.get('content-type') ?? 'application/octet-stream';
    const policy = upstream.headers.get('content-security-policy');
    const headers = { 'Content-Type': type, ...(policy && { 'Content-Security-Policy': policy }) };
    const bytes = Buffer.from(await upstream.arrayBuffer());
    response.writeHead(upstream.status, headers);
    if (!request.url?.startsWith('/search')) return response.end(bytes);
    const script = '<script type="module" src="/truth/on-page.js"></script></body>';
    return response.end(bytes.toString('utf8').replace('</body>', script));
  });
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const wait = () =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the browser has sent nothing')), 240_000);
      done = (body) => {
        clearTimeout(timer);
        resolve(body);
      };
    });
  return {
    origin: `http://localhost:${port}`,
    queryModule: async (newQueries) => {
      queries = newQueries;
      return JSON.parse(await wait()) as { slugs: string[]; milliseconds: number }[];
    },
    queryPage: async (newQueries) => {
      [queries, shown] = [newQueries, []];
      await wait();
      return shown;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(name, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox128'],
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
