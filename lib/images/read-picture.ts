import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import { postsFolder } from '../posts/all-posts';
import { RefusedFileError, readBytes, withFile } from '../posts/files/open-file';
import {
  inspectPicture,
  MAX_BYTES,
  megabytes,
  type PictureFault,
  pictureKey,
} from './inspect-picture';
import type { PictureFacts } from './picture-facts';

/** The folder that caches facts and variants of pictures between builds, relative to the project. */
export const CACHE_FOLDER = join('.next', 'cache', 'tsuzuri', 'images');

/** The folder for the pictures of data URLs. */
const DATA_FOLDER = join(CACHE_FOLDER, 'held');

/** The absolute path of the file for the picture of a data URL, by its key. The file may not exist yet. */
export function dataPicturePath(key: string): string {
  return join(process.cwd(), DATA_FOLDER, key);
}

type Result = PictureFacts | PictureFault;

/**
 * Results of this process by path. An entry is valid while `stamp` (mtime and size of the file) is the same.
 */
const results = new Map<string, { stamp: string; result: Promise<Result> }>();

/**
 * The facts about the picture in a file: from memory, from the cache of an earlier build, or by inspection.
 *
 * @param path absolute.
 * @param folder in which the file has to be.
 * @returns a fault when the file must not be read, or is no usable picture.
 * @throws Error with a `code` when the file does not exist or cannot be read.
 */
export async function readPicture(path: string, folder = folderOf(path)): Promise<Result> {
  try {
    return await withFile(folder, path, ({ descriptor, stats: { mtimeMs, size } }) => {
      if (size > MAX_BYTES) return { name: 'pictureHeavy', detail: megabytes({ length: size }) };
      const stamp = `${mtimeMs} ${size}`;
      const cached = results.get(path);
      if (cached?.stamp === stamp) return cached.result;
      const result = cachedFacts(readFileSync(descriptor));
      results.set(path, { stamp, result });
      result.catch(() => results.delete(path));
      return result;
    });
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error;
    return { name: error.reason === 'outside' ? 'pictureOutside' : 'pictureUnknown' };
  }
}

/**
 * The bytes of a picture of the posts.
 *
 * @throws RefusedFileError when the file is now a symbolic link that leads out of its folder, or too large.
 * @throws Error with a `code` when the file does not exist or cannot be read.
 */
export function pictureBytes(path: string): Buffer {
  return readBytes(folderOf(path), path, MAX_BYTES);
}

/** The folder in which a picture of the posts, or one of the owner in `site`, has to be. */
function folderOf(path: string): string {
  const folders = [DATA_FOLDER, 'site'].map((name) => join(process.cwd(), name));
  return folders.find((folder) => path.startsWith(folder + sep)) ?? postsFolder();
}

async function cachedFacts(bytes: Buffer): Promise<Result> {
  const file = join(process.cwd(), CACHE_FOLDER, `${pictureKey(bytes)}.json`);
  try {
    return JSON.parse(await readFile(/* turbopackIgnore: true */ file, 'utf8'));
  } catch (error) {
    // The file is missing, or was truncated by a crash.
    if (!(error instanceof SyntaxError || errorCode(error) !== undefined)) throw error;
  }
  const facts = await inspectPicture(bytes);
  if (!('name' in facts)) writeFileAtomically(file, JSON.stringify(facts));
  return facts;
}
