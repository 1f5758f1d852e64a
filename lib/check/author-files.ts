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

/** Pages at the root of the site that are not posts. */
const PAGES: ReadonlySet<string> = new Set(['404', 'archive', 'index', 'search', 'series', 'tags']);

/**
 * An error for each symbolic link in `public` that leads out of it, for each
 * entry that is neither file nor folder, and for each file with the path of
 * a page: in the built site the page `/about` is the file `about.html`.
 *
 * @param bySlug has the slug of each post as key.
 */
export function publicProblems(
  bySlug: ReadonlyMap<string, unknown> = new Map(),
  folder = publicFolder(),
): Problem[] {
  return listPublic(folder).flatMap(({ file, fault: fileFault }) => {
    const name = file.normalize('NFC').replace(/\.html$/, '');
    const isPage = bySlug.has(name) || (PAGES.has(name) && file.endsWith('.html'));
    const taken: Fault = {
      name: 'publicTaken',
      fact: { value: name === 'index' ? '/' : `/${name}` },
    };
    const fault = fileFault ?? (isPage ? taken : undefined);
    return fault ? problemOf(fault, displayPath(join(folder, file)), site.language) : [];
  });
}

/**
 * An error for each image named in `embeds.lock.json` that is
 * missing or cannot be read, and for an invalid lock file.
 */
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
    const position = { file: displayPath(join(postsFolder(), LOCK_FILE)), line, column: 1 };
    return { level: 'error', ...position, ...embeds[site.language].noPicture(file) };
  }
}
