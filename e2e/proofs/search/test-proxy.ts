import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** What a page sends back, in the order it comes. */
export interface Stage {
  origin: string;
  /** Hands out the questions, and waits for the answers of the test page. */
  askModule: (queries: readonly string[]) => Promise<{ slugs: string[]; milliseconds: number }[]>;
  /** Waits until the real page has shown the answer to each question, and gives those. */
  askPage: (queries: readonly string[]) => Promise<Shown[]>;
  stop: () => void;
}

/** What the real page shows for a question. */
export interface Shown {
  query: string;
  status: string;
  slugs: string[];
}

/**
 * Stands between a browser and the site: the test page and its questions are under `/truth/`, and
 * the page of search gets one script more. All else is the site's.
 *
 * @param index path of the index, as the page of search names it.
 */
export async function openStage(site: string, index: string): Promise<Stage> {
  const [test, onPage] = await Promise.all([
    bundle('query-in-browser.ts'),
    bundle('read-search-page.ts'),
  ]);
  let queries: readonly string[] = [];
  let done: (body: string) => void = () => undefined;
  let shown: Shown[] = [];
  const server = createServer(async (request, response) => {
    const send = (type: string, text: string) =>
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
    switch (request.url) {
      case '/truth/':
        return send('text/html', '<!DOCTYPE html><script type="module" src="test.js"></script>');
      case '/truth/test.js':
        return send('text/javascript', test);
      case '/truth/on-page.js':
        return send('text/javascript', onPage);
      case '/truth/queries':
        return send('application/json', JSON.stringify({ index, queries }));
      case '/truth/answers':
        done(await bodyOf(request));
        return send('text/plain', '');
      case '/truth/shown':
        shown.push(JSON.parse(await bodyOf(request)) as Shown);
        if (shown.length === queries.length) done('');
        return send('text/plain', queries[shown.length] ?? '');
    }
    const answer = await fetch(site + request.url, { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const policy = answer.headers.get('content-security-policy');
    const headers = { 'Content-Type': type, ...(policy && { 'Content-Security-Policy': policy }) };
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, headers);
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
    askModule: async (asked) => {
      queries = asked;
      return JSON.parse(await wait()) as { slugs: string[]; milliseconds: number }[];
    },
    askPage: async (asked) => {
      [queries, shown] = [asked, []];
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
