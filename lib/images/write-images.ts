import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import type { Rendered } from '../markdown/rendered';
import { pictureWords } from '../messages/pictures';
import { type Fault, problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import { ProblemsError } from '../posts/problem';
import { site } from '../site';
import { print } from '../terminal';
import { readableBytes } from './decode-heic';
import { MAX_PIXELS } from './decoding-cost';
import { encode } from './encode';
import { type ImageTask, imageTasks } from './image-tasks';
import { CACHE_FOLDER, pictureBytes } from './read-picture';
import type { Variant } from './variants';

/** The folder from which picture files are served, relative to the project. */
export const IMAGES_FOLDER = join('public', '_images');

/** Progress is printed each time this number of pictures is finished. */
const PROGRESS_STEP = 10;

/**
 * Makes the files of all pictures of the posts, or takes them from the cache, and puts them into
 * `public/_images`.
 *
 * @returns the names of the files.
 * @throws ProblemsError when a picture cannot be encoded.
 */
export async function writeImages(
  rendered: Iterable<Pick<Rendered, 'pictures'>>,
  posts: Iterable<Post>,
): Promise<string[]> {
  const tasks = await imageTasks(rendered, posts);
  const names = tasks.flatMap(({ variants }) => variants.map(({ name }) => name));
  await mkdir(IMAGES_FOLDER, { recursive: true });
  const existing = new Set(await readdir(IMAGES_FOLDER));
  let encodedCount = 0;
  let finishedCount = 0;
  const unpublished = tasks.filter(({ variants }) =>
    variants.some(({ name }) => !existing.has(name)),
  );
  await inParallel(unpublished, async ({ path, variants }) => {
    const missing: Variant[] = [];
    for (const variant of variants) {
      if (!(await exists(join(CACHE_FOLDER, variant.name)))) missing.push(variant);
    }
    if (missing.length > 0) {
      await withPictureName(path, async () => {
        const bytes = await readableBytes(pictureBytes(path));
        for (const variant of missing) await makeVariant(bytes, variant);
      });
      encodedCount++;
    }
    for (const { name } of variants) await publish(name);
    finishedCount++;
    if (missing.length > 0 && finishedCount % PROGRESS_STEP === 0) {
      print(pictureWords[site.language].making(finishedCount, unpublished.length));
    }
  });
  if (encodedCount > 0) print(pictureWords[site.language].made(encodedCount, names.length));
  return names;
}

/**
 * Turns an error of encoding into a problem that mentions the picture. File system errors are thrown
 * unchanged.
 */
async function withPictureName(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errorCode(error) !== undefined) throw error;
    const fault: Fault = { name: 'pictureUnmade', line: 0, fact: { value: basename(path) } };
    throw new ProblemsError([problemOf(fault, displayPath(path), site.language)]);
  }
}

/** Encodes one file of a picture and stores it in the cache for later builds. */
export async function makeVariant(bytes: Buffer, variant: Variant): Promise<Buffer> {
  const file = await encode(bytes, variant);
  writeFileAtomically(join(process.cwd(), CACHE_FOLDER, variant.name), file);
  return file;
}

/**
 * Processes several pictures at once: at most one for each processor, and together at most as many pixels as one
 * picture may have.
 */
async function inParallel(tasks: readonly ImageTask[], work: (task: ImageTask) => Promise<void>) {
  const running = new Set<Promise<void>>();
  let pixels = 0;
  for (const task of tasks) {
    const cost = Math.min(MAX_PIXELS, task.facts.width * task.facts.height);
    while (
      running.size >= availableParallelism() ||
      (running.size > 0 && pixels + cost > MAX_PIXELS)
    ) {
      await Promise.race(running);
    }
    pixels += cost;
    const run: Promise<void> = work(task).finally(() => {
      running.delete(run);
      pixels -= cost;
    });
    running.add(run);
  }
  await Promise.all(running);
}

async function publish(name: string): Promise<void> {
  const target = join(IMAGES_FOLDER, name);
  if (await exists(target)) return;
  // Copy to a temporary name first, so that an incomplete copy never has the name of the target.
  const temporary = `${target}.${randomUUID()}`;
  await copyFile(join(CACHE_FOLDER, name), temporary, constants.COPYFILE_FICLONE);
  await rename(temporary, target);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
