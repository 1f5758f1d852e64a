import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync } from 'node:fs';

/**
 * Gives a file a second name where the disk can, else copies it. Neither of the two is written into
 * again.
 */
export function hardLinkOrCopy(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    // Whole or not at all, for what is there is not copied again.
    const draft = `${name}.${randomUUID()}`;
    copyFileSync(file, draft);
    renameSync(draft, name);
  }
}
