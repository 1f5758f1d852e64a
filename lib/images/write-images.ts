import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import type { Rendered } from '../markdown/rendered';
import { pictureWords } from '../messages/pictures';
import { postsFolder } from '../posts/all-posts';
import { type Fault, problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import { ProblemsError } from '../posts/problem';
import { site } from '../site';
import { print } from '../terminal';
import { readableBytes } from './decode-heic';
import { MOST_PIXELS } from './decoding-cost';
import { encode } from './encode';
import type { PictureFacts } from './picture-facts';
import { CACHE_FOLDER, pictureBytes, readPicture } from './read-picture';
import { shareImage } from './share-image';
import { allVariants, shareVariant, type Variant } from './variants';

/** Where the files of pictures are given out, relative to the project. */
export const IMAGES_FOLDER = join('public', '_images');

/** A line of progress is printed every so many pictures that had to be made. */
const PROGRESS_STEP = 10;

interface Task {
  path: string;
  facts: PictureFacts;
  variants: Variant[];
}

/**
 * Makes every file of every picture the posts show, those made before from the cache, and puts them
 * into `public/_images`.
 *
 * @returns the names of the files.
 */
export async function writeImages(
  rendered: Iterable<Pick<Rendered, 'pictures'>>,
  posts: Iterable<Post>,
): Promise<string[]> {
  const tasks = await tasksFor(rendered, posts);
  const names = tasks.flatMap(({ variants }) => variants.map(({ name }) => name));
  await mkdir(IMAGES_FOLDER, { recursive: true });
  const there = new Set(await readdir(IMAGES_FOLDER));
  let made = 0;
  const unpublished = tasks.filter(({ variants }) => variants.some(({ name }) => !there.has(name)));
  await inParallel(unpublished, async ({ path, variants }) => {
    const missing: Variant[] = [];
    for (const variant of variants) {
      if (!(await exists(join(CACHE_FOLDER, variant.name)))) missing.push(variant);
    }
    if (missing.length > 0) {
      await named(path, async () => {
        const bytes = await readableBytes(pictureBytes(path));
        for (const variant of missing) await makeVariant(bytes, variant);
      });
      if (++made % PROGRESS_STEP === 0) {
        print(pictureWords[site.language].making(made));
      }
    }
    for (const { name } of variants) await publish(name);
  });
  if (made > 0) print(pictureWords[site.language].made(made, names.length));
  return names;
}

/** Names the picture where its files cannot be made, within their limits or at all. */
async function named(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errorCode(error) !== undefined) throw error;
    const fault: Fault = { name: 'pictureUnmade', line: 0, fact: { value: basename(path) } };
    throw new ProblemsError([problemOf(fault, displayPath(path), site.language)]);
  }
}

/** Makes one file of a picture and keeps it for later builds. */
export async function makeVariant(bytes: Buffer, variant: Variant): Promise<Buffer> {
  const file = await encode(bytes, variant);
  writeFileAtomically(join(process.cwd(), CACHE_FOLDER, variant.name), file);
  return file;
}

/** What is to be made of each picture, in the order of their keys. */
async function tasksFor(
  rendered: Iterable<Pick<Rendered, 'pictures'>>,
  posts: Iterable<Post>,
): Promise<Task[]> {
  const tasks = new Map<string, Task>();
  const add = async (file: string, choose: (facts: PictureFacts) => Variant[]) => {
    const path = join(postsFolder(), file);
    const facts = await readPicture(path);
    if ('name' in facts) return;
    const known = tasks.get(facts.key)?.variants ?? [];
    const all = [...known, ...choose(facts)].map((variant) => [variant.name, variant] as const);
    tasks.set(facts.key, { path, facts, variants: [...new Map(all).values()] });
  };
  for (const { pictures } of rendered) {
    for (const { picture } of pictures) {
      if (picture.kind === 'made') await add(picture.file, allVariants);
    }
  }
  for (const post of posts) {
    const shared = await shareImage(post);
    if (shared?.kind === 'shared' && shared.file !== undefined) {
      await add(shared.file, (facts) => [shareVariant(facts)]);
    }
  }
  return [...tasks.values()].sort((a, b) => (a.facts.key < b.facts.key ? -1 : 1));
}

/** Works on several pictures at once, as long as their pixels together stay within what one may have. */
async function inParallel(tasks: readonly Task[], work: (task: Task) => Promise<void>) {
  const running = new Set<Promise<void>>();
  let pixels = 0;
  for (const task of tasks) {
    const cost = Math.min(MOST_PIXELS, task.facts.width * task.facts.height);
    while (
      running.size >= availableParallelism() ||
      (running.size > 0 && pixels + cost > MOST_PIXELS)
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
  // A copy that breaks off never has the name of the target.
  const draft = `${target}.${randomUUID()}`;
  await copyFile(join(CACHE_FOLDER, name), draft, constants.COPYFILE_FICLONE);
  await rename(draft, target);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
