import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleOf } from '../article';
import { ASSETS_FOLDER } from '../assets';
import { commentsAvailability } from '../comments/availability';
import { frameOf } from '../frame';
import type { Rendered } from '../markdown/rendered';
import type { Library } from '../posts/load';
import { site } from '../site';

type Posts = Pick<Library, 'posts' | 'bySlug'>;

/**
 * A hash of all a post's page is made from: two builds that tell the same key make the same page.
 * Cards must be there, for pages name them.
 *
 * @param rendered every post and page of the library, by slug.
 * @param shared what all pages depend on, as {@link sharedHash} gives it.
 * @returns the keys by slug.
 */
export async function pageKeys(
  { posts, bySlug }: Posts,
  rendered: ReadonlyMap<string, Rendered>,
  shared: string,
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const [slug, result] of rendered) {
    const post = bySlug.get(slug);
    if (!post) continue;
    const facts = JSON.stringify(await articleOf(post, result, posts));
    keys.set(slug, createHash('sha256').update(shared).update(facts).digest('base64url'));
  }
  return keys;
}

/**
 * A hash of what all pages depend on: the program, its settings, and what stands on every page. The
 * browser scripts and style sheets must be there, for pages name them.
 */
export async function sharedHash(library: Posts): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sources()) hash.update(`${file}\n`).update(await readFile(file));
  const comments = commentsAvailability(site, process.env);
  const assets = (await readdir(ASSETS_FOLDER)).sort();
  const frame = frameOf(library);
  hash.update(JSON.stringify({ node: process.version, site, comments, assets, frame }));
  return hash.digest('base64url');
}

/** Every file of the program; a package of another version changes the lock file. */
async function sources(): Promise<string[]> {
  const files = ['next.config.js', 'package-lock.json', 'site.config.ts', 'tsconfig.json'];
  for (const folder of ['app', 'lib']) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((found) => found.isFile())) {
      if (!/\.test\.tsx?$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
    }
  }
  return files.sort();
}
