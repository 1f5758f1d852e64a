import { Agent, get } from 'node:http';

/** The responses of a server to {@link requestRepeatedly}. */
export interface Responses {
  /** Milliseconds that each response took, in the order of their arrival. */
  durations: number[];
  /** The number of responses with another status than 200, and of failed connections. */
  errors: number;
}

/** For how many seconds to request, over how many connections, and which encoding to accept. */
export interface RequestOptions {
  seconds: number;
  connections: number;
  encoding: 'gzip' | 'identity';
}

/** Requests one URL again and again; each connection sends the next request as soon as it has a response. */
export async function requestRepeatedly(url: string, options: RequestOptions): Promise<Responses> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const headers = { 'accept-encoding': options.encoding };
  const responses: Responses = { durations: [], errors: 0 };
  const end = performance.now() + options.seconds * 1000;
  const connections = Array.from({ length: options.connections }, async () => {
    while (performance.now() < end) await requestOnce();
  });
  await Promise.all(connections);
  agent.destroy();
  return responses;

  function requestOnce(): Promise<void> {
    const start = performance.now();
    return new Promise((resolve) => {
      const failed = () => {
        responses.errors++;
        resolve();
      };
      get(url, { agent, headers }, (response) => {
        if (response.statusCode !== 200) responses.errors++;
        response.resume().on('error', failed);
        response.on('end', () => {
          responses.durations.push(performance.now() - start);
          resolve();
        });
      }).on('error', failed);
    });
  }
}
