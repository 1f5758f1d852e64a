import type { FetchLimits, FetchReason, SafeFetch } from '../network/safe-fetch';
import type { LockEntry } from './images-lock';
import { inspectPicture } from './inspect-picture';
import { saveCopy } from './save-copy';

/** A picture on another host, and the first post that shows it. */
export interface RemotePicture {
  /** Absolute URL. */
  address: string;
  /** The post, relative to the folder of posts. */
  file: string;
}

/** The URLs of the requested pictures, by result. */
export interface Collected {
  /** Size and colour are now in the lock. */
  measured: string[];
  /** As `measured`, and the file was copied beside the post. */
  copied: string[];
  /** The host does not exist, or responded with 404 or 410. */
  gone: string[];
  failed: { address: string; reason: FetchReason | 'picture'; status?: number }[];
}

interface Options {
  /** The folder of posts. */
  folder: string;
  /** Whether to save a copy beside the post. */
  rescue: boolean;
  fetch: SafeFetch;
  /** Minimum time between two requests to the same host, in milliseconds. */
  delay: number;
  limits?: Partial<FetchLimits>;
  /**
   * Called after each request, and at the end, with the number of processed pictures. The caller should then write
   * the lock file.
   */
  onProgress: (done: number) => Promise<void>;
}

const LIMITS: FetchLimits = {
  bytes: 30_000_000,
  milliseconds: 30_000,
  redirects: 5,
  contentTypes: ['image/', 'application/octet-stream', 'binary/octet-stream'],
};
/**
 * After this many connections to a host that failed or timed out, without a success between them, this run sends
 * no more requests to it.
 */
const MAX_FAILURES = 3;

/**
 * Requests pictures one after the other and stores the results in `lock`. The caller passes only pending
 * pictures (see {@link isPending}), so that an interrupted run continues where it stopped.
 */
export async function collectPictures(
  pictures: readonly RemotePicture[],
  lock: Map<string, LockEntry>,
  { folder, rescue, fetch, delay, limits, onProgress }: Options,
): Promise<Collected> {
  const collected: Collected = { measured: [], copied: [], gone: [], failed: [] };
  const unknownHosts: { address: string; host: string }[] = [];
  const failures = new Map<string, number>();
  const lastRequestAt = new Map<string, number>();
  let isOnline = false;
  for (const [index, { address, file }] of pictures.entries()) {
    const { host } = new URL(address);
    if ((failures.get(host) ?? 0) >= MAX_FAILURES) {
      collected.failed.push({ address, reason: 'connection' });
      continue;
    }
    const delayLeft = (lastRequestAt.get(host) ?? -Infinity) + delay - performance.now();
    if (delayLeft > 0) await new Promise((resolve) => setTimeout(resolve, delayLeft));
    const fetched = await fetch(address, { ...LIMITS, ...limits });
    lastRequestAt.set(host, performance.now());
    if (fetched.ok) {
      isOnline = true;
      failures.delete(host);
      const facts = await inspectPicture(fetched.bytes);
      if ('name' in facts) collected.failed.push({ address, reason: 'picture' });
      else {
        const { width, height, colour } = facts;
        const copy = rescue ? await saveCopy(fetched.bytes, address, folder, file) : undefined;
        lock.set(address, {
          width,
          height,
          ...(colour && { colour }),
          ...(copy && { file: copy }),
        });
        collected[copy ? 'copied' : 'measured'].push(address);
      }
    } else {
      const { reason, status } = fetched;
      isOnline ||= reason === 'status';
      if (status === 404 || status === 410) {
        lock.set(address, { dead: true });
        collected.gone.push(address);
      } else if (reason === 'name') unknownHosts.push({ address, host });
      else {
        collected.failed.push({ address, reason, status });
        if (reason === 'connection' || reason === 'time') {
          failures.set(host, (failures.get(host) ?? 0) + 1);
        }
      }
    }
    await onProgress(index + 1);
  }
  // A host name also fails to resolve when this computer has no network connection. If any host has responded,
  // there is a connection, so the name does not exist.
  for (const { address } of unknownHosts) {
    if (isOnline) {
      lock.set(address, { dead: true });
      collected.gone.push(address);
    } else collected.failed.push({ address, reason: 'name' });
  }
  await onProgress(pictures.length);
  return collected;
}

/** Whether a picture still has to be requested. */
export function isPending(entry: LockEntry | undefined, rescue: boolean): boolean {
  if (!entry) return true;
  if (entry.dead) return false;
  return rescue ? entry.file === undefined : entry.width === undefined;
}
