import { createServer, type RequestListener } from 'node:http';
import { Server } from 'node:net';
import { parseArgs } from 'node:util';
import next from 'next';
import { commentsAvailability } from '../comments/availability';
import { addressIn, clientAddressFinder } from '../network/client-address';
import { site } from '../site';
import { print, printError, printThrown } from '../terminal';
import { correctHeaders } from './correct-headers';
import { sendInternalErrorPage } from './internal-error-page';
import { screenRequest } from './screen-request';

// The server of the built site: that of Next.js, behind what this site refuses by itself. The build
// makes one file of it (lib/site-build/bundle-server), which npm start and the server of the container run.
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

/** How long a request may still take when the server is told to end, in milliseconds; hosts kill it after 10 s or more. */
const LONGEST_QUESTION = 5000;

/** What else a proxy says of a request. */
const OF_PROXIES = ['x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

// A library that asks Node.js which system this is (that of libSQL, at the first comment) would otherwise wait
// for the name of every visitor's address, one after the other, and everybody with it.
if (process.report) Object.assign(process.report, { excludeNetwork: true });

const app = next({
  port,
  hostname: values.hostname,
  // Gets the listener that Next.js adds for connections that are to be upgraded. No page needs one, and
  // without a listener Node.js answers such a request as any other.
  httpServer: createServer(),
});
await app.prepare();
const handle = app.getRequestHandler();

/** Milliseconds after which a retired server waits for no client any more. */
const LONGEST_WAIT = 30_000;
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
  if (site.trustProxy === false || address === addressIn(peer)) {
    // Not by a proxy that is trusted.
    for (const name of OF_PROXIES) if (name in headers) delete headers[name];
  }
  sendInternalErrorPage(response);
  correctHeaders(request, response);
  handle(request, response).catch((error: unknown) => {
    printThrown(error);
    response.destroy();
  });
};

const server = createServer(listener);
// Nobody's proxy.
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
  const shown = typeof bound === 'object' && bound ? bound.port : port;
  print(`http://${values.hostname ?? 'localhost'}:${shown}${site.basePath}`);
});

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => stop(code));
}
// From lib/server/serve-latest-build.
process.on('message', (message) => {
  if (message === 'stop') stop(143);
  if (message === 'retire') retire();
});

/** What has been asked is answered first, and mails of comments are sent. */
function stop(code: number): void {
  // Whoever never comes to the end of a question is not waited for: the server has no other limit now.
  setTimeout(() => server.closeAllConnections(), LONGEST_QUESTION).unref();
  server.close(() => app.close().finally(() => process.exit(code)));
}

/**
 * Ends once every client has been told, with an answer, to connect anew: to the server that has taken the place
 * of this one. `close` of an HTTP server would also break the connections on which a client is about to ask.
 */
function retire(): void {
  isRetiring = true;
  setTimeout(() => server.closeAllConnections(), LONGEST_WAIT).unref();
  Server.prototype.close.call(server, () => app.close().finally(() => process.exit(0)));
}
