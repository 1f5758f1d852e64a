import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands before a PostgreSQL server and can make its connections silent, for tests. */
export interface StallingProxy {
  /** Leads to the server through here. */
  url: string;
  /** From the next byte on, every open connection is dead, as behind a firewall that forgot it. */
  silence: () => void;
  /** What was silent stays so; what is opened from now on works. */
  listen: () => void;
  stop: () => void;
}

/** @param url of a server that listens on a socket of the file system, `…?host=/folder`. */
export async function startStallingProxy(url: string): Promise<StallingProxy> {
  const folder = new URL(url).searchParams.get('host');
  let silent = false;
  const sockets: Socket[] = [];
  const proxy = createServer((client) => {
    const server = connect(`${folder}/.s.PGSQL.5432`);
    let isDead = false;
    const pass = (to: Socket) => (data: Buffer) => {
      isDead ||= silent;
      if (!isDead) to.write(data);
    };
    client.on('data', pass(server));
    server.on('data', pass(client));
    for (const each of [client, server]) sockets.push(each.on('error', () => {}));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    silence: () => {
      silent = true;
    },
    listen: () => {
      silent = false;
    },
    stop: () => {
      for (const each of sockets) each.destroy();
      proxy.close();
    },
  };
}
