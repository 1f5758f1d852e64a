import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import { postsFolder } from '../posts/all-posts';
import { RefusedFileError, readBytes, withFile } from '../posts/files/open-file';
import {
  inspectPicture,
  MOST_BYTES,
  megabytes,
  type PictureFault,
  pictureKey,
} from './inspect-picture';
import type { PictureFacts } from './picture-facts';

/** Where what was made of pictures is kept between builds, relative to the project. */
export const CACHE_FOLDER = join('.next', 'cache', 'tsuzuri', 'images');

/** Where the pictures are written that stand in the text of posts. */
const HELD_FOLDER = join(CACHE_FOLDER, 'held');

/** Where the file of a picture from the text of a post lies, by its key; it may not be there. */
export function dataPicturePath(key: string): string {
  return join(process.cwd(), HELD_FOLDER, key);
}

type Read = PictureFacts | PictureFault;

/** Files read before in this process, while their time of change and size stay the same. */
const read = new Map<string, { stamp: string; result: Promise<Read> }>();

/**
 * What is known of the picture in a file: from memory, from an earlier build, or by looking.
 *
 * @param folder in which the file has to be.
 */
export async function readPicture(path: string, folder = folderOf(path)): Promise<Read> {
  try {
    return await withFile(folder, path, ({ descriptor, stats: { mtimeMs, size } }) => {
      if (size > MOST_BYTES) return { name: 'pictureHeavy', detail: megabytes({ length: size }) };
      const stamp = `${mtimeMs} ${size}`;
      const known = read.get(path);
      if (known?.stamp === stamp) return known.result;
      const result = knownFacts(readFileSync(descriptor));
      read.set(path, { stamp, result });
      result.catch(() => read.delete(path));
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
 * @throws RefusedFileError when it has become a link to another file since it was looked at.
 */
export function pictureBytes(path: string): Buffer {
  return readBytes(folderOf(path), path, MOST_BYTES);
}

/** The folder in which a picture of the posts has to be. */
function folderOf(path: string): string {
  const held = join(process.cwd(), HELD_FOLDER);
  return path.startsWith(held + sep) ? held : postsFolder();
}

async function knownFacts(bytes: Buffer): Promise<Read> {
  const file = join(process.cwd(), CACHE_FOLDER, `${pictureKey(bytes)}.json`);
  try {
    return JSON.parse(await readFile(/* turbopackIgnore: true */ file, 'utf8'));
  } catch (error) {
    // Missing, or cut short by a crash.
    if (!(error instanceof SyntaxError || errorCode(error) !== undefined)) throw error;
  }
  const facts = await inspectPicture(bytes);
  if (!('name' in facts)) writeFileAtomically(file, JSON.stringify(facts));
  return facts;
}
