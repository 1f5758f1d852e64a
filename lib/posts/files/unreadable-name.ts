import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a file or folder cannot be opened because its name is not UTF-8, as in an archive that an old Windows
 * packed. Node.js lists such a name with U+FFFD in it.
 */
export function hasUnreadableName(folder: string, name: string): boolean {
  const path = join(/* turbopackIgnore: true */ folder, name);
  return (
    name.includes('\uFFFD') &&
    lstatSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false }) === undefined
  );
}
