import type { Embed } from '../markdown/embeds/embed';
import type { EmbedEntries, EmbedEntry } from '../markdown/embeds/lock-entry';
import type { SafeFetch } from '../network/safe-fetch';
import { endpointOf } from './endpoints';
import { type Failure, fetchEmbed } from './fetch-embed';

/** Servers asked side by side, and the pause between two questions to one of them, in milliseconds. */
const SERVERS = 4;
const PAUSE = 1000;
/** After so many failures that may pass, one after the other, a server is left alone until the next run. */
const PATIENCE = 3;

/** What became of one embed. */
export interface Report {
  embed: Embed;
  entry?: EmbedEntry;
  failure?: Failure;
}

interface FillOptions {
  fetch: SafeFetch;
  /** The folder of posts, where pictures are kept. */
  folder: string;
  /** Called after each answer with all that is known, so that a run cut short loses nothing. */
  save: (entries: EmbedEntries) => Promise<void>;
  report: (report: Report) => void;
  /** Milliseconds between two questions to one server. */
  pause?: number;
}

/**
 * Asks about embeds, one question at a time for each server. What cannot be learnt for good is
 * remembered as such; what may come another day is not, and is asked again in the next run.
 *
 * @returns the entries, with what was learnt.
 */
export async function fillLock(
  embeds: readonly Embed[],
  known: EmbedEntries,
  { fetch, folder, save, report, pause = PAUSE }: FillOptions,
): Promise<EmbedEntries> {
  const entries = new Map(known);
  let saving = Promise.resolve();
  const keep = (key: string, entry: EmbedEntry): Promise<void> => {
    entries.set(key, entry);
    saving = saving.then(() => save(entries));
    return saving;
  };
  const askServer = async (queue: readonly Embed[]): Promise<void> => {
    let failures = 0;
    for (const [index, embed] of queue.entries()) {
      if (failures >= PATIENCE) {
        report({ embed, failure: { reason: 'left', isPassing: true } });
        continue;
      }
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const answer = await fetchEmbed(embed, fetch, folder);
      if (!('failure' in answer)) {
        failures = 0;
        await keep(embed.key, answer);
        report({ embed, entry: answer });
        continue;
      }
      const { failure } = answer;
      failures = failure.isPassing ? failures + 1 : 0;
      if (!failure.isPassing) await keep(embed.key, { failed: failure.reason });
      report({ embed, failure });
    }
  };
  const queues = [...byServer(embeds).values()];
  const workers = Array.from({ length: SERVERS }, async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) await askServer(queue);
  });
  await Promise.all(workers);
  return entries;
}

/** Embeds by the server that is asked about them. */
function byServer(embeds: readonly Embed[]): Map<string, Embed[]> {
  const servers = new Map<string, Embed[]>();
  for (const embed of embeds) {
    const address = endpointOf(embed)?.address;
    const host = address ? new URL(address).host : '';
    servers.set(host, [...(servers.get(host) ?? []), embed]);
  }
  return servers;
}
