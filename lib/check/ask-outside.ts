import { setTimeout as wait } from 'node:timers/promises';
import type { SafeFetch } from '../network/safe-fetch';
import { type Answers, isFresh } from './outside-cache';

interface Asking {
  fetch: SafeFetch;
  /** Milliseconds between two requests to one host. */
  pause: number;
  onAnswer?: (answers: Answers, done: number, total: number) => void;
  now?: () => number;
}

/** Hosts asked at the same time. */
const HOSTS = 8;

/**
 * Asks for each address that is not known freshly: one request at a time to a host, with a pause
 * between them, and none any more once it says that they are too many. The body is not read: the
 * connection is closed at the headers, since many servers answer HEAD wrongly.
 *
 * @returns the answers, older ones included. What may be passing (a time-out, a status of 5xx, a
 * refusal to programs) is no answer.
 */
export async function askOutside(
  addresses: readonly string[],
  known: Answers,
  { fetch, pause, onAnswer, now = Date.now }: Asking,
): Promise<Answers> {
  const answers: Answers = { ...known };
  const wanted = addresses.filter((address) => {
    const before = answers[address];
    return before === undefined || !isFresh(before, now());
  });
  const hosts = new Map<string, string[]>();
  for (const address of wanted) {
    const { host } = new URL(address);
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  let done = 0;
  const queue = [...hosts.values()];
  const work = async (): Promise<void> => {
    for (let list = queue.shift(); list; list = queue.shift()) {
      for (const [index, address] of list.entries()) {
        if (index > 0) await wait(pause);
        const broken = await reasonOf(address, fetch);
        if (broken === 'too many') break;
        delete answers[address];
        if (broken !== null) answers[address] = { at: now(), broken };
        onAnswer?.(answers, ++done, wanted.length);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, work));
  return answers;
}

/** Why an address does not open, `''` when it does, `null` when that cannot be told today. */
async function reasonOf(address: string, fetch: SafeFetch): Promise<string | null> {
  const answer = await fetch(address, {
    bytes: 1,
    milliseconds: 15_000,
    redirects: 5,
    contentTypes: [],
  });
  // An answer that is refused for its type or length is one: the page is there.
  if (answer.ok || answer.reason === 'type' || answer.reason === 'bytes') return '';
  if (answer.reason === 'status') {
    if (answer.status === 429) return 'too many';
    return answer.status === 404 || answer.status === 410 ? `HTTP ${answer.status}` : null;
  }
  return answer.reason === 'name' ? 'DNS' : null;
}
