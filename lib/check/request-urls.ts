import { setTimeout as wait } from 'node:timers/promises';
import type { SafeFetch } from '../network/safe-fetch';
import { type Answers, isFresh } from './external-link-cache';

interface Options {
  fetch: SafeFetch;
  /** Milliseconds between two requests to the same host. */
  pause: number;
  /** Called after each result, with all results so far. */
  onAnswer?: (answers: Answers, done: number, total: number) => void;
  /** The current time in milliseconds since the epoch. */
  now?: () => number;
}

/** How many hosts receive requests at the same time. */
const CONCURRENT_HOSTS = 8;

/**
 * Requests each URL that has no valid cached answer: one request at a time to a host, with a pause between them,
 * and no more after a 429 (Too Many Requests). It sends GET, because many servers handle HEAD wrongly, and closes
 * the connection after the headers.
 *
 * @returns the cached answers and the new ones. A failure that may be temporary (a time-out, a 5xx or 403 status)
 * leaves a URL without an answer.
 */
export async function requestUrls(
  urls: readonly string[],
  cached: Answers,
  { fetch, pause, onAnswer, now = Date.now }: Options,
): Promise<Answers> {
  const answers: Answers = { ...cached };
  const wanted = urls.filter((url) => {
    const answer = answers[url];
    return answer === undefined || !isFresh(answer, now());
  });
  const hosts = new Map<string, string[]>();
  for (const url of wanted) {
    const { host } = new URL(url);
    hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  let done = 0;
  const queue = [...hosts.values()];
  const work = async (): Promise<void> => {
    for (let list = queue.shift(); list; list = queue.shift()) {
      for (const [index, url] of list.entries()) {
        if (index > 0) await wait(pause);
        const broken = await failureOf(url, fetch);
        if (broken === 'too many') break;
        delete answers[url];
        if (broken !== null) answers[url] = { at: now(), broken };
        onAnswer?.(answers, ++done, wanted.length);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT_HOSTS }, work));
  return answers;
}

/** Why a URL cannot be opened; `''` when it can, `null` when the failure may be temporary. */
async function failureOf(url: string, fetch: SafeFetch): Promise<string | null> {
  const response = await fetch(url, {
    bytes: 1,
    milliseconds: 15_000,
    redirects: 5,
    contentTypes: [],
  });
  // A response whose type or length is refused still proves that the page exists.
  if (response.ok || response.reason === 'type' || response.reason === 'bytes') return '';
  if (response.reason === 'status') {
    if (response.status === 429) return 'too many';
    return response.status === 404 || response.status === 410 ? `HTTP ${response.status}` : null;
  }
  return response.reason === 'name' ? 'DNS' : null;
}
