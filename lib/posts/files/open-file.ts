import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A file of one of the author's folders, open for reading. The function that opened it closes it. */
export interface OpenFile {
  descriptor: number;
  /** Absolute path, without symbolic links. */
  path: string;
  stats: Stats;
}

/** Thrown when a path must not be read. */
export class RefusedFileError extends Error {
  override name = 'RefusedFileError';
  /**
   * @param reason `outside`: the path or a symbolic link leads out of the folder, or a link leads to a hidden
   * file; `notFile`: a folder, a pipe, a device or a socket; `tooLarge`: the file has more bytes than
   * allowed.
   */
  constructor(
    readonly reason: 'outside' | 'notFile' | 'tooLarge',
    path: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/**
 * `O_NOFOLLOW` refuses a symbolic link. Without `O_NONBLOCK`, opening a named pipe blocks until a process writes to
 * it. Windows has neither flag.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file of a folder that strangers contribute to (posts, pictures, lock files, `public`). Such files
 * are read through this function only. Symbolic links are followed to regular files in the same folder. After
 * opening, the open file is compared with the file at the path, so that a link created in between (a race) is
 * refused.
 *
 * @param folder the folder of posts or `public`.
 * @param path absolute, or relative to `folder`.
 * @throws RefusedFileError when the path is not a regular file inside the folder.
 * @throws Error with a `code` when the file does not exist (`ENOENT`, `ELOOP`, `ENOTDIR`) or cannot be read.
 */
export function openFile(folder: string, path: string): OpenFile {
  const real = realFile(folder, path);
  // Check before opening: opening a device can have a side effect.
  if (!lstatSync(/* turbopackIgnore: true */ real).isFile()) {
    throw new RefusedFileError('notFile', path);
  }
  const descriptor = openSync(/* turbopackIgnore: true */ real, FLAGS);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new RefusedFileError('notFile', path);
    // A folder of the path may have become a link, before or after the file was opened.
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
 * Opens a file with {@link openFile}, passes it to `use`, and closes it.
 *
 * @returns the result of `use`.
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
 * Opens a file with {@link openFile}, and reads its bytes.
 *
 * @param maxBytes size of the largest file that is read.
 * @throws RefusedFileError also when the file is larger.
 */
export function readBytes(
  folder: string,
  path: string,
  maxBytes = Number.POSITIVE_INFINITY,
): Buffer {
  return withFile(folder, path, ({ descriptor, stats }) => {
    if (stats.size > maxBytes) throw new RefusedFileError('tooLarge', path);
    return readFileSync(descriptor);
  });
}

/**
 * The absolute path of a file or folder, without symbolic links. Nothing is opened.
 *
 * @param path absolute, or relative to `folder`.
 * @throws RefusedFileError when the file is outside `folder`, or a link leads to a hidden file.
 * @throws Error with a `code` when the path does not exist.
 */
export function realFile(folder: string, path: string): string {
  const root = realpathSync.native(/* turbopackIgnore: true */ folder);
  const requested = resolve(/* turbopackIgnore: true */ folder, path);
  const real = realpathSync.native(/* turbopackIgnore: true */ requested);
  const segments = relative(root, real).split(sep);
  // On Windows, the relative path to another drive is absolute.
  const isInside = !segments.includes('..') && !isAbsolute(relative(root, real));
  const isNotLinked = real === requested || relative(root, real) === relative(folder, requested);
  const isHidden = segments.some((segment) => segment.startsWith('.'));
  if (!isInside || (isHidden && !isNotLinked)) throw new RefusedFileError('outside', path);
  return real;
}

/**
 * Opens a file with {@link openFile}, and reads its first bytes.
 *
 * @param length in bytes; the result is shorter when the file is.
 */
export function readHead(folder: string, path: string, length: number): Buffer {
  return withFile(folder, path, ({ descriptor }) => {
    const head = Buffer.alloc(length);
    return head.subarray(0, readSync(descriptor, head, 0, length, 0));
  });
}
