import { createHash } from 'node:crypto';
import { closeSync, createReadStream } from 'node:fs';
import { isProgram } from '../media-types';
import { postsFolder } from '../posts/all-posts';
import { type OpenFile, openFile, RefusedFileError } from '../posts/files/open-file';

/** What is known of a file from its bytes. */
export interface AttachmentFacts {
  /** Part of a hash of the bytes: it changes when they do, or when what is made of files does. */
  key: string;
  /** Its size. */
  bytes: number;
  /** Whether it is a program, whatever its name. */
  program: boolean;
}

/** Changes when what is made of files does. */
const RECIPE = '1';

/** Files read before in this process, while their time of change and size stay the same. */
const read = new Map<string, { stamp: string; facts: Promise<AttachmentFacts> }>();

/**
 * Reads a file of the folder of posts once, piece by piece, as it may be larger than the memory.
 *
 * @returns `null` for what is not a regular file there.
 */
export async function readAttachmentFacts(path: string): Promise<AttachmentFacts | null> {
  const file = opened(path);
  if (file === null) return null;
  const { mtimeMs, size, ino } = file.stats;
  const stamp = `${mtimeMs} ${size} ${ino}`;
  const known = read.get(path);
  if (known?.stamp === stamp) {
    closeSync(file.descriptor);
    return known.facts;
  }
  const facts = factsOf(file);
  read.set(path, { stamp, facts });
  facts.catch(() => read.delete(path));
  return facts;
}

function opened(path: string): OpenFile | null {
  try {
    return openFile(postsFolder(), path);
  } catch (error) {
    if (error instanceof RefusedFileError) return null;
    throw error;
  }
}

/** Closes the file. */
async function factsOf({ descriptor }: OpenFile): Promise<AttachmentFacts> {
  const hash = createHash('sha256').update(RECIPE);
  let bytes = 0;
  let program = false;
  for await (const piece of createReadStream('', { fd: descriptor })) {
    if (bytes === 0) program = isProgram(piece);
    hash.update(piece);
    bytes += piece.length;
  }
  return { key: hash.digest('hex').slice(0, 20), bytes, program };
}
