import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import type { FetchLimits, FetchReason, SafeFetch } from '../network/safe-fetch';
import { readBytes } from '../posts/files/open-file';
import { withoutExtension } from '../posts/files/post-file';
import type { LockEntry } from './images-lock';
import { inspectPicture } from './inspect-picture';
import { pictureFormat } from './picture-format';

/** A picture on another host, and the first post that shows it. */
export interface RemotePicture {
  /** Absolute URL. */
  address: string;
  /** The post, relative to the folder of posts. */
  file: string;
}

/** What became of each picture asked for. */
export interface Collected {
  measured: string[];
  copied: string[];
  gone: string[];
  failed: { address: string; reason: FetchReason | 'picture'; status?: number }[];
}

interface Options {
  /** The folder of posts. */
  folder: string;
  /** Keep a copy beside the post. */
  rescue: boolean;
  fetch: SafeFetch;
  /** Milliseconds between two questions to one host. */
  delay: number;
  limits?: Partial<FetchLimits>;
  /** Called after each picture, with how many are done; what is known by then should be written. */
  onProgress: (done: number) => Promise<void>;
}

const LIMITS: FetchLimits = {
  bytes: 30_000_000,
  milliseconds: 30_000,
  redirects: 5,
  contentTypes: ['image/', 'application/octet-stream', 'binary/octet-stream'],
};
/** A host that could not be reached so often in a row is asked no more in this run. */
const PATIENCE = 3;

/**
 * Asks for the pictures that `lock` does not know, one after the other, and writes into `lock` what
 * it learns. Those done are not asked for again, so a run that was broken off goes on where it was.
 */
export async function collectPictures(
  pictures: readonly RemotePicture[],
  lock: Map<string, LockEntry>,
  { folder, rescue, fetch, delay, limits, onProgress }: Options,
): Promise<Collected> {
  const collected: Collected = { measured: [], copied: [], gone: [], failed: [] };
  const unknownHosts: { address: string; host: string }[] = [];
  const failures = new Map<string, number>();
  const askedAt = new Map<string, number>();
  let answered = false;
  for (const [index, { address, file }] of pictures.entries()) {
    const { host } = new URL(address);
    if ((failures.get(host) ?? 0) >= PATIENCE) {
      collected.failed.push({ address, reason: 'connection' });
      continue;
    }
    const wait = (askedAt.get(host) ?? -Infinity) + delay - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const fetched = await fetch(address, { ...LIMITS, ...limits });
    askedAt.set(host, performance.now());
    if (fetched.ok) {
      answered = true;
      failures.delete(host);
      const facts = await inspectPicture(fetched.bytes);
      if ('name' in facts) collected.failed.push({ address, reason: 'picture' });
      else {
        const { width, height, colour } = facts;
        const copy = rescue ? await save(fetched.bytes, address, folder, file) : undefined;
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
      answered ||= reason === 'status';
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
  // Without a network no name is found; once another host has answered, the host is gone.
  for (const { address } of unknownHosts) {
    if (answered) {
      lock.set(address, { dead: true });
      collected.gone.push(address);
    } else collected.failed.push({ address, reason: 'name' });
  }
  await onProgress(pictures.length);
  return collected;
}

/** Whether a picture has still to be asked for. */
export function isPending(entry: LockEntry | undefined, rescue: boolean): boolean {
  if (!entry) return true;
  if (entry.dead) return false;
  return rescue ? entry.file === undefined : entry.width === undefined;
}

const EXTENSIONS = {
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  heic: 'heic',
  tiff: 'tif',
  svg: 'svg',
};

/** Writes a picture into the folder with its post's name; returns its path in the folder of posts. */
async function save(
  bytes: Buffer,
  address: string,
  folder: string,
  post: string,
): Promise<string | undefined> {
  const kind = pictureFormat(bytes);
  if (kind === null) return undefined;
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^[-.]+|-+$/g, '');
  const own = withoutExtension(post);
  await mkdir(join(folder, own), { recursive: true });
  for (let number = 1; ; number++) {
    const name = `${stem.slice(0, 80) || 'picture'}${number > 1 ? `-${number}` : ''}`;
    const copy = posix.join(own, `${name}.${EXTENSIONS[kind]}`);
    const path = join(folder, copy);
    // The same picture under two addresses is kept once.
    if (existsSync(path) && !readBytes(folder, path).equals(bytes)) continue;
    writeFileAtomically(path, bytes);
    return copy;
  }
}
