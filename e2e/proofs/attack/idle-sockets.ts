import { connect, type Socket } from 'node:net';

/** Open connections without a request, or with an unfinished one. */
export interface IdleSockets {
  /** Returns how many connections the server has closed. Each of them was replaced by a new one. */
  closed: () => number;
  stop: () => void;
}

/**
 * How many connections are opened per second. With more, the backlog overflows and TCP retries seconds later.
 */
const RATE = 500;

/**
 * Opens connections to a port of this machine and keeps them open; every other one sends a part of a request.
 */
export function keepIdle(port: number, count: number): IdleSockets {
  const sockets = new Set<Socket>();
  let closed = 0;
  let isStopped = false;
  const open = (number: number) => {
    if (isStopped) return;
    const socket = connect(port, '127.0.0.1');
    sockets.add(socket);
    if (number % 2 === 1) socket.write('GET /light-pages HTTP/1.1\r\nHost: local');
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      closed++;
      // The server closes connections of the same age at the same time: spread the new ones again.
      scheduleOpen(number, 1000);
    });
  };
  const scheduleOpen = (number: number, delay = 0) =>
    setTimeout(open, delay + (number / RATE) * 1000, number).unref();
  for (let number = 0; number < count; number++) scheduleOpen(number);
  return {
    closed: () => closed,
    stop() {
      isStopped = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
