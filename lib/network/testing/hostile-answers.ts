import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type Fetched, type FetchLimits, fetchFrom } from '../safe-fetch';

const PICTURE = 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n';
const UPGRADED = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';

/** Answers that no server should give, each with the reason it is no answer; all within 300 ms. */
export const HOSTILE_ANSWERS: readonly (readonly [
  name: string,
  answer: (socket: Socket) => void,
  reason: string,
])[] = [
  ['a switch of protocols', (socket) => socket.write(UPGRADED), 'connection'],
  ['a switch of protocols, then silence', (socket) => socket.end(UPGRADED), 'connection'],
  ['an end before the headers', (socket) => socket.end(), 'connection'],
  ['a reset before the headers', (socket) => socket.resetAndDestroy(), 'connection'],
  ['an end amid the headers', (socket) => socket.end(PICTURE), 'connection'],
  ['another protocol', (socket) => socket.end('SSH-2.0-x\r\n'), 'connection'],
  ['no status line', (socket) => socket.end('hello'), 'connection'],
  ['headers that are too large', endless, 'connection'],
  [
    'less than it promised',
    (socket) => socket.end(`${PICTURE}Content-Length: 9\r\n\r\nx`),
    'connection',
  ],
  [
    'two lengths',
    (socket) => socket.end(`${PICTURE}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`),
    'connection',
  ],
  [
    'a length and chunks',
    (socket) =>
      socket.end(
        `${PICTURE}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
      ),
    'connection',
  ],
  [
    'a chunk of no size',
    (socket) => socket.end(`${PICTURE}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc`),
    'connection',
  ],
  [
    'chunks that break off',
    (socket) => socket.end(`${PICTURE}Transfer-Encoding: chunked\r\n\r\n9\r\nabc`),
    'connection',
  ],
  [
    'a reset amid the body',
    (socket) =>
      socket.write(`${PICTURE}Content-Length: 9\r\n\r\nx`, () => socket.resetAndDestroy()),
    'connection',
  ],
  ['hints without an answer', (socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 'time'],
  [
    'headers, then silence',
    (socket) => socket.write(`${PICTURE}Content-Length: 9\r\n\r\n`),
    'time',
  ],
];

function endless(socket: Socket): void {
  const line = `X: ${'a'.repeat(1000)}\r\n`;
  socket.write(`${PICTURE}${line.repeat(100)}`);
}

/** What {@link fetchFrom} makes of an answer, asked of a server on this machine. */
export async function fetchAnswer(
  answer: (socket: Socket) => void,
  limits: FetchLimits,
): Promise<Fetched> {
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
