import { connect, type Socket } from 'node:net';

/** Connections that are open and ask nothing, or never end what they ask. */
export interface IdleSockets {
  /** How often the server has closed one, each time for another in its place. */
  closed: () => number;
  stop: () => void;
}

/** Connections that are opened in a second: more at once would not be taken, and ask again seconds later. */
const A_SECOND = 500;

/**
 * Opens connections to a port of this machine and keeps them open; every second one begins a request.
 */
export function keepIdle(port: number, count: number): IdleSockets {
  const sockets = new Set<Socket>();
  let closed = 0;
  let isOver = false;
  const open = (number: number) => {
    if (isOver) return;
    const socket = connect(port, '127.0.0.1');
    sockets.add(socket);
    if (number % 2 === 1) socket.write('GET /light-pages HTTP/1.1\r\nHost: local');
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      closed++;
      // The server closes all that are as old at once.
      openInTurn(number, 1000);
    });
  };
  const openInTurn = (number: number, later = 0) =>
    setTimeout(open, later + (number / A_SECOND) * 1000, number).unref();
  for (let number = 0; number < count; number++) openInTurn(number);
  return {
    closed: () => closed,
    stop() {
      isOver = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
