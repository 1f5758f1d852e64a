import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes the files below a folder that are not wanted, and the folders that are empty then.
 *
 * @param wanted paths relative to `folder`.
 */
export function removeOtherFiles(folder: string, wanted: ReadonlySet<string>): void {
  const walk = (path: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) {
        if (walk(inside)) rmdirSync(join(folder, inside));
        else isEmpty = false;
      } else if (wanted.has(inside)) isEmpty = false;
      else rmSync(join(folder, inside));
    }
    return isEmpty;
  };
  walk('');
}
