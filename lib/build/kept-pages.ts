import { existsSync, renameSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { KEPT_SLUGS_FILE } from '../kept-slugs';
import { prerendered } from '../prerendered';
import { builtName } from '../urls';

/** In the folder of a build it goes when that goes. */
const KEYS = 'page-keys.json';
/** Where the keys of a build are before it has a folder, relative to the project. */
export const PREPARED = join('.next', 'cache', 'tsuzuri');
const MANIFEST = 'prerender-manifest.json';
/** What Next.js writes for a page, beside its entry in the manifest. */
const PARTS = ['.html', '.meta', '.rsc', '.segments'];

const Keys = z.array(z.tuple([z.string(), z.string()]));
const Manifest = z.looseObject({ routes: z.record(z.string(), z.unknown()) });

/** A page of a post that need not be made again. */
export interface KeptPage {
  slug: string;
  /** As the manifest of Next.js spells its path. */
  path: string;
}

/**
 * Finds the pages of posts that the last build made from the same things, and tells the processes of
 * Next.js, which leave them out (lib/kept-slugs). One page is always made again, so that Next.js sees
 * what its route is.
 *
 * @param former the output of the last build.
 * @param keys of the pages of this build, by slug (lib/build/page-keys).
 */
export async function findKeptPages(
  former: string,
  keys: ReadonlyMap<string, string>,
): Promise<KeptPage[]> {
  const formerKeys = await readPageKeys(former);
  const kept: KeptPage[] = [];
  if (formerKeys) {
    const files = new Map((await prerendered(former)).map(({ path, file }) => [path, file]));
    for (const [slug, key] of keys) {
      const file = files.get(`/${builtName(slug)}`);
      if (formerKeys.get(slug) !== key || file === undefined) continue;
      const stem = file.slice(0, -'.html'.length);
      if (!PARTS.every((part) => existsSync(stem + part))) continue;
      kept.push({ slug, path: `/${relative(join(former, 'server', 'app'), stem)}` });
    }
  }
  if (kept.length === keys.size) kept.pop();
  const list = join(former, 'kept-slugs.json');
  await writeFile(list, JSON.stringify(kept.map(({ slug }) => slug)));
  process.env[KEPT_SLUGS_FILE] = list;
  return kept;
}

/** Moves the kept pages into the new build, as though Next.js had made them there. */
export async function takeKeptPages(
  former: string,
  build: string,
  kept: readonly KeptPage[],
): Promise<void> {
  const { routes } = await readManifest(former);
  const manifest = await readManifest(build);
  for (const { path } of kept) {
    for (const part of PARTS) {
      const file = join('server', 'app', path + part);
      renameSync(join(former, file), join(build, file));
    }
    manifest.routes[path] = routes[path];
  }
  const sorted = Object.entries(manifest.routes).sort(([a], [b]) => (a < b ? -1 : 1));
  manifest.routes = Object.fromEntries(sorted);
  await writeFile(join(build, MANIFEST), JSON.stringify(manifest));
}

/**
 * Tells what the pages of posts are made from, by slug.
 *
 * @param folder that of a finished build, for the next one; or any other.
 */
export async function writePageKeys(
  folder: string,
  keys: ReadonlyMap<string, string>,
): Promise<void> {
  await writeFile(join(folder, KEYS), JSON.stringify([...keys]));
}

/**
 * What {@link writePageKeys} wrote; `undefined` where there is nothing, as in the folder of a build
 * that did not end, or something else: cut short, or written by another version.
 */
export async function readPageKeys(folder: string): Promise<Map<string, string> | undefined> {
  try {
    return new Map(Keys.parse(JSON.parse(await readFile(join(folder, KEYS), 'utf8'))));
  } catch {
    return undefined;
  }
}

async function readManifest(build: string) {
  return Manifest.parse(JSON.parse(await readFile(join(build, MANIFEST), 'utf8')));
}
