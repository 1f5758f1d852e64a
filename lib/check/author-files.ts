import { join } from 'node:path';
import { LOCK_FILE, readLock } from '../embeds/lock';
import { errorCode } from '../error-code';
import { embeds } from '../messages/embeds';
import { postsFolder } from '../posts/all-posts';
import { type Fault, problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import { listPublic } from '../posts/files/list-public';
import { readBytes, withFile } from '../posts/files/open-file';
import { publicFolder } from '../posts/files/public-file';
import { readFault } from '../posts/files/read-fault';
import { type Problem, ProblemsError } from '../posts/problem';
import { site } from '../site';

/** Pages of the site at its root, besides those of posts. */
const PAGES: ReadonlySet<string> = new Set(['404', 'archive', 'index', 'search', 'tags']);

/**
 * An error for each link of `public` that leads out of it, for what is neither file nor folder, and for each
 * file in the place of a page: plain files have `/about` in `about.html`.
 */
export function publicProblems(
  bySlug: ReadonlyMap<string, unknown> = new Map(),
  folder = publicFolder(),
): Problem[] {
  return listPublic(folder).flatMap(({ file, fault: reading }) => {
    const name = file.normalize('NFC').replace(/\.html$/, '');
    const isPage = bySlug.has(name) || (PAGES.has(name) && file.endsWith('.html'));
    const taken: Fault = {
      name: 'publicTaken',
      fact: { value: name === 'index' ? '/' : `/${name}` },
    };
    const fault = reading ?? (isPage ? taken : undefined);
    return fault ? problemOf(fault, displayPath(join(folder, file)), site.language) : [];
  });
}

/** An error for each picture that `embeds.lock.json` names and that cannot be published. */
export function thumbnailProblems(): Problem[] {
  try {
    const entries = [...readLock().entries.values()];
    const files = new Set(entries.flatMap(({ thumbnail }) => thumbnail?.file ?? []));
    return [...files].flatMap((file) => thumbnailProblem(file) ?? []);
  } catch (error) {
    if (error instanceof ProblemsError) return [...error.problems];
    throw error;
  }
}

function thumbnailProblem(file: string): Problem | undefined {
  try {
    return withFile(postsFolder(), file, () => undefined);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      return problemOf(readFault(error), displayPath(join(postsFolder(), file)), site.language);
    }
    const lock = readBytes(postsFolder(), LOCK_FILE).toString('utf8');
    const line = lock.slice(0, lock.indexOf(file)).split('\n').length;
    const place = { file: displayPath(join(postsFolder(), LOCK_FILE)), line, column: 1 };
    return { level: 'error', ...place, ...embeds[site.language].noPicture(file) };
  }
}
