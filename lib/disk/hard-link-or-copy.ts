import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync } from 'node:fs';

/**
 * Hard-links a file to a second path. If the file system does not allow that, the file is copied. Never modify
 * either file afterwards: they may share their content.
 *
 * @throws Error of Node.js when the file can be neither linked nor copied.
 */
export function hardLinkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // The copy gets the name of the target only when it is complete. Callers skip a target that exists, so they
    // would never replace an incomplete one.
    const draft = `${target}.${randomUUID()}`;
    copyFileSync(source, draft);
    renameSync(draft, target);
  }
}
