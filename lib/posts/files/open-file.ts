import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A file of one of the author's folders, open for reading. Whoever opened it closes it. */
export interface OpenFile {
  descriptor: number;
  /** Where the file lies, without symbolic links. */
  path: string;
  stats: Stats;
}

/** Thrown for what is never read, whoever names it. */
export class RefusedFileError extends Error {
  override name = 'RefusedFileError';
  /**
   * @param reason `outside` for a path, or a symbolic link, that leads out of the folder or to a hidden
   * file; `notFile` for a folder, a pipe, a device or a socket; `tooLarge` for more bytes than allowed.
   */
  constructor(
    readonly reason: 'outside' | 'notFile' | 'tooLarge',
    path: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** Without `O_NONBLOCK`, opening a pipe waits for its writer. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file of a folder that strangers contribute to (posts, pictures, lock files, `public`): the only
 * way in which such a file is read. A symbolic link is followed to a regular file in the same folder. What
 * was opened is compared with what the path leads to, so a link put there in the meantime is refused.
 *
 * @param folder posts or `public`.
 * @param path absolute, or relative to `folder`.
 * @throws RefusedFileError when it is not a regular file inside the folder.
 * @throws Error with a `code` when it is missing (`ENOENT`, `ELOOP`, `ENOTDIR`) or may not be read.
 */
export function openFile(folder: string, path: string): OpenFile {
  const real = realFile(folder, path);
  // Looking first, as opening a device can have an effect of its own.
  if (!lstatSync(/* turbopackIgnore: true */ real).isFile()) {
    throw new RefusedFileError('notFile', path);
  }
  const descriptor = openSync(/* turbopackIgnore: true */ real, FLAGS);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new RefusedFileError('notFile', path);
    // A folder on the way may have become a link: then the path now leads elsewhere, or did when opening.
    const now = lstatSync(/* turbopackIgnore: true */ real);
    const isSame = now.ino === stats.ino && now.dev === stats.dev;
    if (!isSame || realpathSync.native(/* turbopackIgnore: true */ real) !== real) {
      throw new RefusedFileError('outside', path);
    }
    return { descriptor, path: real, stats };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/**
 * Opens a file as {@link openFile} does, hands it to `use` and closes it.
 *
 * @returns what `use` returns.
 */
export function withFile<T>(folder: string, path: string, use: (file: OpenFile) => T): T {
  const file = openFile(folder, path);
  try {
    return use(file);
  } finally {
    closeSync(file.descriptor);
  }
}

/**
 * The bytes of a file, opened as by {@link openFile}.
 *
 * @param most bytes that are read.
 * @throws RefusedFileError also when it has more.
 */
export function readBytes(folder: string, path: string, most = Number.POSITIVE_INFINITY): Buffer {
  return withFile(folder, path, ({ descriptor, stats }) => {
    if (stats.size > most) throw new RefusedFileError('tooLarge', path);
    return readFileSync(descriptor);
  });
}

/**
 * Where a path leads, be it a file or a folder; nothing is opened.
 *
 * @throws RefusedFileError when that is outside of the folder, or a link leads to a hidden file.
 */
export function realFile(folder: string, path: string): string {
  const root = realpathSync.native(/* turbopackIgnore: true */ folder);
  const given = resolve(/* turbopackIgnore: true */ folder, path);
  const real = realpathSync.native(/* turbopackIgnore: true */ given);
  const steps = relative(root, real).split(sep);
  // On Windows, the path to another drive is absolute.
  const isInside = !steps.includes('..') && !isAbsolute(relative(root, real));
  const isAsNamed = real === given || relative(root, real) === relative(folder, given);
  const isHidden = steps.some((step) => step.startsWith('.'));
  if (!isInside || (isHidden && !isAsNamed)) throw new RefusedFileError('outside', path);
  return real;
}
