import { copyFileSync, linkSync } from 'node:fs';

/**
 * Gives a file a second name where the disk can, else copies it. Neither of the two is written into
 * again.
 */
export function linkOrCopy(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name);
  }
}
