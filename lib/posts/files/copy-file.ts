import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { withFile } from './open-file';

/** A file may be larger than the memory. */
const PIECE = Buffer.alloc(1024 * 1024);

/**
 * Copies a file of one of the author's folders, opened as lib/posts/files/open-file does. A copy that breaks off
 * never has the name of the target.
 *
 * @param target in a folder that is there already.
 * @throws RefusedFileError when it is not a regular file inside the folder.
 */
export function copyFileFrom(folder: string, path: string, target: string): void {
  const draft = `${target}.${randomUUID()}`;
  withFile(folder, path, ({ descriptor }) => {
    const copy = openSync(draft, 'wx');
    try {
      for (;;) {
        const length = readSync(descriptor, PIECE, 0, PIECE.length, null);
        if (length === 0) break;
        writeFileSync(copy, PIECE.subarray(0, length));
      }
    } finally {
      closeSync(copy);
    }
  });
  renameSync(draft, target);
}
