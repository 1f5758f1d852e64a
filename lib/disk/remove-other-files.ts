import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes every file below a folder except the wanted ones, then every empty folder. The folder itself stays.
 *
 * @param wanted paths relative to `folder`, with the separator of the platform.
 */
export function removeOtherFiles(folder: string, wanted: ReadonlySet<string>): void {
  const removeIn = (path: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        if (removeIn(child)) rmdirSync(join(folder, child));
        else isEmpty = false;
      } else if (wanted.has(child)) isEmpty = false;
      else rmSync(join(folder, child));
    }
    return isEmpty;
  };
  removeIn('');
}
