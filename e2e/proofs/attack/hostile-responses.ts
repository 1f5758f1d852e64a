import { fetchAnswer, HOSTILE_ANSWERS } from '../../../lib/network/testing/hostile-answers';
import { pause } from './attacked-server';
import { type Outcome, Tally } from './outcome';

/** How long an answer may be waited for, and within what time waiting has ended, in milliseconds. */
const LIMIT = 300;
const END = 2000;

/** Gives the fetcher of other sites answers that no server should give; it settles on each in time. */
export async function fetchedAnswers(): Promise<Outcome> {
  const tally = new Tally();
  const limits = { bytes: 1000, milliseconds: LIMIT, redirects: 3, contentTypes: ['image/'] };
  let longest = 0;
  for (const [name, answer, reason] of HOSTILE_ANSWERS) {
    const start = performance.now();
    const fetched = await Promise.race([fetchAnswer(answer, limits), pause(END)]);
    longest = Math.max(longest, performance.now() - start);
    const found = fetched?.ok === false ? fetched.reason : `${fetched?.ok ?? 'nothing'}`;
    tally.check(found === reason, `${name}: ${found}, not ${reason}`);
  }
  return tally.outcome(`settled within ${Math.round(longest)} ms of ${LIMIT} allowed`);
}
