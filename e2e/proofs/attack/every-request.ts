import {
  FRAMEWORK_HEADERS,
  hostilePaths,
  METHODS,
  ODD_HEADERS,
  type Requests,
  sendRawRequests,
} from '../../support/hostile-requests';
import { startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

/** Sends every method to every kind of path with every odd header: no status 5xx and no line in the log. */
export async function everyRequest(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const headers = [undefined, ...ODD_HEADERS, ...FRAMEWORK_HEADERS];
  const requests: Requests = METHODS.flatMap((method) =>
    hostilePaths(site.asset).flatMap((path) =>
      headers.map((header) => [method, path, header] as const),
    ),
  );
  const start = performance.now();
  const before = server.log();
  try {
    tally.add(requests.length, await sendRawRequests(server.port, requests));
    const added = server.log().slice(before.length);
    tally.check(added === '', `printed ${JSON.stringify(added.slice(0, 200))}`);
  } finally {
    await server.stop();
  }
  const seconds = (performance.now() - start) / 1000;
  return tally.outcome(`${Math.round(requests.length / seconds)} responses per second`);
}
