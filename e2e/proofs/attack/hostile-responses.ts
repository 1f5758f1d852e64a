import { fetchResponse, HOSTILE_RESPONSES } from '../../../lib/network/testing/hostile-responses';
import { pause } from './attacked-server';
import { type Outcome, Tally } from './outcome';

/** The time limit of the fetcher, and the time after which it counts as hanging, in milliseconds. */
const LIMIT = 300;
const HANGING = 2000;

/**
 * Gives hostile responses to the code that fetches from other sites: it must refuse each of them
 * for the expected reason, in less than `HANGING` milliseconds.
 */
export async function hostileResponses(): Promise<Outcome> {
  const tally = new Tally();
  const limits = { bytes: 1000, milliseconds: LIMIT, redirects: 3, contentTypes: ['image/'] };
  let longest = 0;
  for (const [name, response, reason] of HOSTILE_RESPONSES) {
    const start = performance.now();
    const fetched = await Promise.race([fetchResponse(response, limits), pause(HANGING)]);
    longest = Math.max(longest, performance.now() - start);
    const result = fetched?.ok === false ? fetched.reason : `${fetched?.ok ?? 'nothing'}`;
    tally.check(result === reason, `${name}: ${result}, not ${reason}`);
  }
  return tally.outcome(`at most ${Math.round(longest)} ms; the limit is ${LIMIT} ms`);
}
