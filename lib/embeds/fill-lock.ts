import type { Embed } from '../markdown/embeds/embed';
import type { EmbedEntries, EmbedEntry } from '../markdown/embeds/lock-entry';
import type { SafeFetch } from '../network/safe-fetch';
import { endpointOf } from './endpoints';
import { type Failure, fetchEmbed } from './fetch-embed';

/** Number of servers that are requested concurrently. */
const SERVERS = 4;
/** Milliseconds between two requests to one server. */
const PAUSE = 1000;
/** After this number of temporary failures in a row, a server gets no more requests in this run. */
const MAX_FAILURES = 3;

/** The result for one embed. */
export interface Report {
  embed: Embed;
  entry?: EmbedEntry;
  failure?: Failure;
}

interface FillOptions {
  fetch: SafeFetch;
  /** The folder of posts, into which thumbnails are written. */
  folder: string;
  /** Called with all entries after each new one, so that a run that is interrupted loses nothing. */
  save: (entries: EmbedEntries) => Promise<void>;
  /** Called with the result for each embed. */
  report: (report: Report) => void;
  /** Milliseconds between two requests to one server. */
  pause?: number;
}

/**
 * Requests the data of embeds, with one request at a time to each server. A permanent failure is stored in the
 * entry; a temporary one is not stored, so that the next run tries again.
 *
 * @param lock the entries of the lock file so far.
 * @returns these entries and the new ones.
 */
export async function fillLock(
  embeds: readonly Embed[],
  lock: EmbedEntries,
  { fetch, folder, save, report, pause = PAUSE }: FillOptions,
): Promise<EmbedEntries> {
  const entries = new Map(lock);
  let saving = Promise.resolve();
  const store = (key: string, entry: EmbedEntry): Promise<void> => {
    entries.set(key, entry);
    saving = saving.then(() => save(entries));
    return saving;
  };
  const fetchFromServer = async (queue: readonly Embed[]): Promise<void> => {
    let failures = 0;
    for (const [index, embed] of queue.entries()) {
      if (failures >= MAX_FAILURES) {
        report({ embed, failure: { reason: 'left', isPassing: true } });
        continue;
      }
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const result = await fetchEmbed(embed, fetch, folder);
      if (!('failure' in result)) {
        failures = 0;
        await store(embed.key, result);
        report({ embed, entry: result });
        continue;
      }
      const { failure } = result;
      failures = failure.isPassing ? failures + 1 : 0;
      if (!failure.isPassing) await store(embed.key, { failed: failure.reason });
      report({ embed, failure });
    }
  };
  const queues = [...byServer(embeds).values()];
  const workers = Array.from({ length: SERVERS }, async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) await fetchFromServer(queue);
  });
  await Promise.all(workers);
  return entries;
}

/** The embeds grouped by the host of their endpoint. */
function byServer(embeds: readonly Embed[]): Map<string, Embed[]> {
  const servers = new Map<string, Embed[]>();
  for (const embed of embeds) {
    const url = endpointOf(embed)?.url;
    const host = url ? new URL(url).host : '';
    servers.set(host, [...(servers.get(host) ?? []), embed]);
  }
  return servers;
}
