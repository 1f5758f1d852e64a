import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync } from 'node:fs';

/**
 * Hard-links a file to a second path where the file system allows it, else copies it. Never modify either
 * file afterwards: they may share their content.
 *
 * @throws Error of Node.js when the file can be neither linked nor copied.
 */
export function hardLinkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Rename a finished copy: callers skip a target that exists, so half a file would never be replaced.
    const draft = `${target}.${randomUUID()}`;
    copyFileSync(source, draft);
    renameSync(draft, target);
  }
}
