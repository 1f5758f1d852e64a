import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sitePath } from '../urls';
import { buildIndex } from './build-index';
import { searchPosts } from './search-posts';

/** Where the index lies, relative to the project: one folder in it, named by its version. */
export const SEARCH_FOLDER = join('public', '_search');

/**
 * Writes the index of all posts to `public/_search/<version>` and takes older ones away; does
 * nothing when it is there already.
 *
 * @returns the version.
 */
export async function writeIndex(root = process.cwd()): Promise<string> {
  const { version, files } = buildIndex(await searchPosts());
  const folder = join(root, SEARCH_FOLDER);
  const present = await versionsIn(folder);
  if (!present.includes(version)) {
    // A reader sees the whole index or none.
    const draft = join(folder, `${version}.draft`);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(draft, name), bytes);
    await rename(draft, join(folder, version));
  }
  for (const old of present.filter((name) => name !== version)) {
    await rm(join(folder, old), { recursive: true, force: true });
  }
  return version;
}

/**
 * The path of the index with a `/` at its end. In development it is made when it is asked for, of
 * the posts as they are.
 *
 * @throws Error when the build has not written it.
 */
export async function searchIndexPath(): Promise<string> {
  const version =
    process.env.NODE_ENV === 'development'
      ? await writeIndex()
      : (await versionsIn(join(process.cwd(), SEARCH_FOLDER)))[0];
  if (version === undefined) throw new Error(`${SEARCH_FOLDER} is missing; run npm run build`);
  return sitePath(`/_search/${version}/`);
}

async function versionsIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
