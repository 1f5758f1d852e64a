import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Library } from './load';

/** Names the file of the posts for the processes of one build. */
const FILE = 'POSTS_SNAPSHOT';

/**
 * Writes down the posts as they were read, for the other processes of this build: each would read
 * and check every file again, which takes as long as making a tenth of the pages.
 */
export async function writeSnapshot(library: Library, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, serialize(library));
  process.env[FILE] = file;
}

/** The posts as the build has read them; `undefined` outside of a build. */
export function readSnapshot(): Library | undefined {
  const file = process.env[FILE];
  return file === undefined ? undefined : deserialize(readFileSync(file));
}
