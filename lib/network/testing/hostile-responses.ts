import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type FetchLimits, type FetchResult, fetchFrom } from '../safe-fetch';

const IMAGE_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n';
const SWITCHING_PROTOCOLS =
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';

/**
 * Broken or hostile responses: a name for the test, a function that writes the response to the socket, and the
 * reason with which the fetch fails when its time limit is 300 ms.
 */
export const HOSTILE_RESPONSES: readonly (readonly [
  name: string,
  answer: (socket: Socket) => void,
  reason: string,
])[] = [
  ['a 101 response', (socket) => socket.write(SWITCHING_PROTOCOLS), 'connection'],
  [
    'a 101 response and the end of the connection',
    (socket) => socket.end(SWITCHING_PROTOCOLS),
    'connection',
  ],
  ['the end of the connection before the headers', (socket) => socket.end(), 'connection'],
  ['a reset before the headers', (socket) => socket.resetAndDestroy(), 'connection'],
  [
    'the end of the connection within the headers',
    (socket) => socket.end(IMAGE_HEAD),
    'connection',
  ],
  ['another protocol', (socket) => socket.end('SSH-2.0-x\r\n'), 'connection'],
  ['no status line', (socket) => socket.end('hello'), 'connection'],
  ['headers that are too large', sendLargeHeaders, 'connection'],
  [
    'a body shorter than Content-Length',
    (socket) => socket.end(`${IMAGE_HEAD}Content-Length: 9\r\n\r\nx`),
    'connection',
  ],
  [
    'two different values of Content-Length',
    (socket) => socket.end(`${IMAGE_HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`),
    'connection',
  ],
  [
    'both Content-Length and Transfer-Encoding',
    (socket) =>
      socket.end(
        `${IMAGE_HEAD}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
      ),
    'connection',
  ],
  [
    'a chunk with an invalid size',
    (socket) => socket.end(`${IMAGE_HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc`),
    'connection',
  ],
  [
    'an incomplete chunk',
    (socket) => socket.end(`${IMAGE_HEAD}Transfer-Encoding: chunked\r\n\r\n9\r\nabc`),
    'connection',
  ],
  [
    'a reset within the body',
    (socket) =>
      socket.write(`${IMAGE_HEAD}Content-Length: 9\r\n\r\nx`, () => socket.resetAndDestroy()),
    'connection',
  ],
  [
    '103 Early Hints without a final response',
    (socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'),
    'time',
  ],
  [
    'headers without a body',
    (socket) => socket.write(`${IMAGE_HEAD}Content-Length: 9\r\n\r\n`),
    'time',
  ],
];

function sendLargeHeaders(socket: Socket): void {
  const line = `X: ${'a'.repeat(1000)}\r\n`;
  socket.write(`${IMAGE_HEAD}${line.repeat(100)}`);
}

/** Starts a local server that sends one of the responses, and returns the result of fetching it. */
export async function fetchResponse(
  answer: (socket: Socket) => void,
  limits: FetchLimits,
): Promise<FetchResult> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await fetchFrom((host) => host === '127.0.0.1')(`http://127.0.0.1:${port}/`, limits);
  } finally {
    server.close();
  }
}
