import { createHash } from 'node:crypto';
import { closeSync, createReadStream } from 'node:fs';
import { isProgram } from '../media-types';
import { postsFolder } from '../posts/all-posts';
import { type OpenFile, openFile, RefusedFileError } from '../posts/files/open-file';

/** What the bytes of a file tell. */
export interface AttachmentFacts {
  /** 20 hexadecimal digits of a hash of the bytes and of {@link RECIPE}. It is a part of the URL. */
  key: string;
  /** File size. */
  bytes: number;
  /** Whether the bytes are those of an executable, whatever the file name. */
  program: boolean;
}

/** To be increased when write-attachments.ts writes other bytes for the same file, so that its URL changes. */
const RECIPE = '1';

/** The facts of files read by this process, valid while mtime, size and inode stay the same. */
const cache = new Map<string, { stamp: string; facts: Promise<AttachmentFacts> }>();

/**
 * Reads a file of the folder of posts, in chunks, because it may be larger than the memory. An unchanged file
 * is read once per process.
 *
 * @returns `null` if the path is not a regular file in the folder of posts.
 */
export async function readAttachmentFacts(path: string): Promise<AttachmentFacts | null> {
  const file = openIfAllowed(path);
  if (file === null) return null;
  const { mtimeMs, size, ino } = file.stats;
  const stamp = `${mtimeMs} ${size} ${ino}`;
  const cached = cache.get(path);
  if (cached?.stamp === stamp) {
    closeSync(file.descriptor);
    return cached.facts;
  }
  const facts = factsOf(file);
  cache.set(path, { stamp, facts });
  facts.catch(() => cache.delete(path));
  return facts;
}

function openIfAllowed(path: string): OpenFile | null {
  try {
    return openFile(postsFolder(), path);
  } catch (error) {
    if (error instanceof RefusedFileError) return null;
    throw error;
  }
}

/** Reads an open file to its end, and closes it. */
async function factsOf({ descriptor }: OpenFile): Promise<AttachmentFacts> {
  const hash = createHash('sha256').update(RECIPE);
  let bytes = 0;
  let program = false;
  for await (const chunk of createReadStream('', { fd: descriptor })) {
    if (bytes === 0) program = isProgram(chunk);
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { key: hash.digest('hex').slice(0, 20), bytes, program };
}
