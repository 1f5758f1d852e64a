import { Agent, get } from 'node:http';

/** What a server did while it was asked without a pause. */
export interface Answers {
  /** Milliseconds each answer took, in the order in which they came. */
  took: number[];
  /** Answers other than 200, and connections that broke. */
  errors: number;
}

/** How to ask: for how many seconds, over how many connections, accepting which encoding. */
export interface Asking {
  seconds: number;
  connections: number;
  encoding: 'gzip' | 'identity';
}

/** Asks a server for one page over and over, every connection busy all the time. */
export async function keepAsking(url: string, asking: Asking): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: asking.connections });
  const headers = { 'accept-encoding': asking.encoding };
  const answers: Answers = { took: [], errors: 0 };
  const end = performance.now() + asking.seconds * 1000;
  const busy = Array.from({ length: asking.connections }, async () => {
    while (performance.now() < end) await ask();
  });
  await Promise.all(busy);
  agent.destroy();
  return answers;

  function ask(): Promise<void> {
    const start = performance.now();
    return new Promise((resolve) => {
      const failed = () => {
        answers.errors++;
        resolve();
      };
      get(url, { agent, headers }, (response) => {
        if (response.statusCode !== 200) answers.errors++;
        response.resume().on('error', failed);
        response.on('end', () => {
          answers.took.push(performance.now() - start);
          resolve();
        });
      }).on('error', failed);
    });
  }
}
