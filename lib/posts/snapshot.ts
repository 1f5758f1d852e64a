import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Library } from './load';

/** Names the file of the posts for the processes of one build. */
export const POSTS_SNAPSHOT = 'POSTS_SNAPSHOT';
/** That file, relative to the project. */
export const SNAPSHOT_FILE = join('.next', 'cache', 'tsuzuri', 'posts');

/**
 * Writes down the posts as they were read, for the other processes of this build: each would read
 * and check every file again, which takes as long as making a tenth of the pages.
 */
export async function writeSnapshot(library: Library, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, serialize(library));
}

/** The posts as the build has read them; `undefined` outside of a build. */
export function readSnapshot(): Library | undefined {
  const file = process.env[POSTS_SNAPSHOT];
  return file === undefined ? undefined : deserialize(readFileSync(file));
}
