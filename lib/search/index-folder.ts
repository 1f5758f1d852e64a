import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuildRecord } from '../build-output/build-record';
import { removeOtherFiles } from '../disk/remove-other-files';
import { sitePath } from '../urls';
import { buildIndex } from './build-index';
import { searchPosts } from './search-posts';

/** The folder of the index, relative to the project; each version has a subfolder. */
export const SEARCH_FOLDER = join('public', '_search');

/**
 * Writes the index of all posts to `public/_search/<version>`, unless that exists.
 *
 * @returns the version.
 */
export async function writeIndex(root = process.cwd()): Promise<string> {
  const { version, files } = buildIndex(await searchPosts());
  const folder = join(root, SEARCH_FOLDER);
  if (!existsSync(join(folder, version))) {
    // The folder gets its name when it is complete, so that a browser never reads an incomplete index.
    const draft = join(folder, `${version}.draft`);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(draft, name), bytes);
    await rename(draft, join(folder, version));
  }
  return version;
}

/** The files of a version, relative to the folder of the index. */
export function indexFiles(version: string, root = process.cwd()): string[] {
  return readdirSync(join(root, SEARCH_FOLDER, version)).map((name) => join(version, name));
}

/**
 * The URL path of the index, with a `/` at its end. In development the index is built when this is called,
 * from the current posts.
 */
export async function searchIndexPath(): Promise<string> {
  return sitePath(`/_search/${await currentVersion()}/`);
}

async function currentVersion(): Promise<string> {
  const record = process.env.NODE_ENV === 'production' ? readBuildRecord() : undefined;
  if (record) return record.searchVersion;
  const version = await writeIndex();
  removeOtherFiles(SEARCH_FOLDER, new Set(indexFiles(version)));
  return version;
}
