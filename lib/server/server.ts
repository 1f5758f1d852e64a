import { createServer, type RequestListener } from 'node:http';
import { Server } from 'node:net';
import { parseArgs } from 'node:util';
import next from 'next';
import { commentsAvailability } from '../comments/availability';
import { clientAddressFinder, parseAddress } from '../network/client-address';
import { site } from '../site';
import { print, printError, printThrown } from '../terminal';
import { correctHeaders } from './correct-headers';
import { sendInternalErrorPage } from './internal-error-page';
import { screenRequest } from './screen-request';

// The server of the built site: it screens requests, passes them to Next.js and corrects the responses. The
// build bundles it into one file (lib/site-build/bundle-server), which npm start and the container run.
const { values } = parseArgs({
  options: {
    port: { type: 'string', short: 'p', default: process.env.PORT || '3000' },
    hostname: { type: 'string', short: 'H' },
    keepAliveTimeout: { type: 'string' },
  },
});
const port = Number(values.port);
const takesForms = commentsAvailability(site, process.env) === 'on';
const clientAddress = clientAddressFinder(site.trustProxy);

/**
 * Milliseconds that open requests get to finish after a signal to stop. Hosting platforms kill the process
 * after 10 s or more.
 */
const STOP_TIMEOUT = 5000;

/** Headers besides `X-Forwarded-For` in which a proxy describes the request that it received. */
const PROXY_HEADERS = ['x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

// The libSQL driver calls `process.report.getReport()` when it is loaded, to identify the system. By default
// the report does a reverse DNS lookup for the peer of each open connection, which would block all requests.
if (process.report) Object.assign(process.report, { excludeNetwork: true });

const app = next({
  port,
  hostname: values.hostname,
  // Next.js adds its listener for `upgrade` (WebSocket) to this unused server. No page needs WebSocket, and
  // without a listener the real server treats such a request like any other.
  httpServer: createServer(),
});
await app.prepare();
const handle = app.getRequestHandler();

/** Milliseconds after which a retired server closes the connections that clients still hold. */
const RETIRE_TIMEOUT = 30_000;
let isRetiring = false;

const listener: RequestListener = (request, response) => {
  if (isRetiring) response.setHeader('Connection', 'close');
  const refusal = screenRequest(request, site.basePath, takesForms);
  if (refusal) {
    const { status, allow } = refusal;
    response.writeHead(status, { ...(allow && { Allow: allow }), 'Content-Length': 0 }).end();
    return;
  }
  const { headers, socket } = request;
  const peer = socket.remoteAddress ?? '';
  const address = clientAddress(peer, String(headers['x-forwarded-for'] ?? ''));
  headers['x-forwarded-for'] = address;
  if (site.trustProxy === false || address === parseAddress(peer)) {
    // No trusted proxy sent the request, so a visitor may have written these headers.
    for (const name of PROXY_HEADERS) if (name in headers) delete headers[name];
  }
  sendInternalErrorPage(response);
  correctHeaders(request, response);
  handle(request, response).catch((error: unknown) => {
    printThrown(error);
    response.destroy();
  });
};

const server = createServer(listener);
// Node.js emits `connect` for the method CONNECT, which only a proxy supports.
server.on('connect', (_request, socket) => {
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\n\r\n');
});
server.on('error', (error) => {
  printError(error.message);
  process.exit(1);
});
if (values.keepAliveTimeout) server.keepAliveTimeout = Number(values.keepAliveTimeout);
server.listen(port, values.hostname, () => {
  const bound = server.address();
  const actualPort = typeof bound === 'object' && bound ? bound.port : port;
  print(`http://${values.hostname ?? 'localhost'}:${actualPort}${site.basePath}`);
});

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => stop(code));
}
// Messages from the parent process, see lib/server/serve-latest-build.
process.on('message', (message) => {
  if (message === 'stop') stop(143);
  if (message === 'retire') retire();
});

/**
 * Stops accepting connections, finishes open requests and the work that follows them (mails of comments), then
 * exits.
 */
function stop(code: number): void {
  // `close` has no timeout of its own for requests that never end.
  setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT).unref();
  server.close(() => app.close().finally(() => process.exit(code)));
}

/**
 * Stops accepting connections, sends `Connection: close` with each further response, so that clients connect to
 * the new server, and exits when all connections are closed. Calls `close` of net.Server, since that of an HTTP
 * server also closes idle connections, on which a client may be sending a request.
 */
function retire(): void {
  isRetiring = true;
  setTimeout(() => server.closeAllConnections(), RETIRE_TIMEOUT).unref();
  Server.prototype.close.call(server, () => app.close().finally(() => process.exit(0)));
}
