import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isProgram } from './file-kinds';

/** What is known of a file from its bytes. */
export interface FileFacts {
  /** Names its content: other bytes, or another way of making what is sent of them, have another. */
  key: string;
  /** Its size. */
  bytes: number;
  /** Whether it is a program, whatever its name. */
  program: boolean;
}

/** Changes when what is made of files does. */
const RECIPE = '1';

/** Files read before in this process, while their time of change and size stay the same. */
const read = new Map<string, { stamp: string; facts: Promise<FileFacts> }>();

/**
 * Reads a file once, piece by piece, as it may be larger than the memory.
 *
 * @returns `null` for what is no regular file.
 */
export async function readFileFacts(path: string): Promise<FileFacts | null> {
  const found = await stat(/* turbopackIgnore: true */ path);
  if (!found.isFile()) return null;
  const stamp = `${found.mtimeMs} ${found.size} ${found.ino}`;
  const known = read.get(path);
  if (known?.stamp === stamp) return known.facts;
  const facts = factsOf(path);
  read.set(path, { stamp, facts });
  facts.catch(() => read.delete(path));
  return facts;
}

async function factsOf(path: string): Promise<FileFacts> {
  const hash = createHash('sha256').update(RECIPE);
  let bytes = 0;
  let program = false;
  for await (const piece of createReadStream(/* turbopackIgnore: true */ path)) {
    if (bytes === 0) program = isProgram(piece);
    hash.update(piece);
    bytes += piece.length;
  }
  return { key: hash.digest('hex').slice(0, 20), bytes, program };
}
