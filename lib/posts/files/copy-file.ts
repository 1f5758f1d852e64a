import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { withFile } from './open-file';

/** Files are copied in pieces, because a file may be larger than the memory. */
const BUFFER = Buffer.alloc(1024 * 1024);

/**
 * Copies a file of one of the author's folders. The file is opened with {@link withFile}. The copy gets the name
 * of the target only when it is complete.
 *
 * @param path of the file, absolute or relative to `folder`.
 * @param target path of the copy, in a folder that exists.
 * @throws RefusedFileError when the file is not a regular file inside `folder`.
 */
export function copyFileFrom(folder: string, path: string, target: string): void {
  const temporary = `${target}.${randomUUID()}`;
  withFile(folder, path, ({ descriptor }) => {
    const copy = openSync(temporary, 'wx');
    try {
      for (;;) {
        const length = readSync(descriptor, BUFFER, 0, BUFFER.length, null);
        if (length === 0) break;
        writeFileSync(copy, BUFFER.subarray(0, length));
      }
    } finally {
      closeSync(copy);
    }
  });
  renameSync(temporary, target);
}
