import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write-whole';
import { type Facts, factsOf, keyOf, MOST_BYTES, megabytes, type PictureFault } from './facts';

/** Where what was made of pictures is kept between builds, relative to the project. */
export const CACHE_FOLDER = join('.next', 'cache', 'tsuzuri', 'images');

type Read = Facts | PictureFault;

/** Files read before in this process, while their time of change and size stay the same. */
const read = new Map<string, { stamp: string; result: Promise<Read> }>();

/** What is known of the picture in a file: from memory, from an earlier build, or by looking. */
export async function readPicture(path: string): Promise<Read> {
  const found = await stat(/* turbopackIgnore: true */ path);
  if (!found.isFile()) return { name: 'pictureUnknown' };
  if (found.size > MOST_BYTES) {
    return { name: 'pictureHeavy', detail: megabytes({ length: found.size }) };
  }
  const stamp = `${found.mtimeMs} ${found.size}`;
  const known = read.get(path);
  if (known?.stamp === stamp) return known.result;
  const result = readFile(/* turbopackIgnore: true */ path).then(knownFacts);
  read.set(path, { stamp, result });
  result.catch(() => read.delete(path));
  return result;
}

async function knownFacts(bytes: Buffer): Promise<Read> {
  const file = join(process.cwd(), CACHE_FOLDER, `${keyOf(bytes)}.json`);
  try {
    return JSON.parse(await readFile(/* turbopackIgnore: true */ file, 'utf8'));
  } catch (error) {
    // Missing, or cut short by a crash.
    if (!(error instanceof SyntaxError || (error instanceof Error && 'code' in error))) throw error;
  }
  const facts = await factsOf(bytes);
  if (!('name' in facts)) writeWhole(file, JSON.stringify(facts));
  return facts;
}
