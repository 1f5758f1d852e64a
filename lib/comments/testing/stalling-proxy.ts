import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy in front of a PostgreSQL server whose connections can be made to stall, for tests. */
export interface StallingProxy {
  /** URL of the database through the proxy. */
  url: string;
  /**
   * Makes every connection that is used from now on stall, like a firewall that has forgotten the
   * connection.
   */
  silence: () => void;
  /** Lets new connections work. Stalled ones remain so. */
  listen: () => void;
  stop: () => void;
}

/**
 * Starts a proxy on a free port.
 *
 * @param url of a server that listens on a Unix domain socket, `…?host=/folder`.
 */
export async function startStallingProxy(url: string): Promise<StallingProxy> {
  const folder = new URL(url).searchParams.get('host');
  let isStalling = false;
  const sockets: Socket[] = [];
  const proxy = createServer((client) => {
    const server = connect(`${folder}/.s.PGSQL.5432`);
    let isStalled = false;
    const forward = (to: Socket) => (data: Buffer) => {
      isStalled ||= isStalling;
      if (!isStalled) to.write(data);
    };
    client.on('data', forward(server));
    server.on('data', forward(client));
    for (const socket of [client, server]) sockets.push(socket.on('error', () => {}));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    silence: () => {
      isStalling = true;
    },
    listen: () => {
      isStalling = false;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
