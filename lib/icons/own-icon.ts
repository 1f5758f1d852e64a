import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IconName } from './icon-names';

/** Whether the owner put an icon of this name into `public`. Such an icon replaces the one of the build. */
export function isOwnIcon(name: IconName): boolean {
  return existsSync(/* turbopackIgnore: true */ join(process.cwd(), 'public', name));
}
