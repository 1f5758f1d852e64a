import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IconName } from './icon-names';

/** Whether the owner put an icon of this name into `public`; it is used instead of ours. */
export function isOwnIcon(name: IconName): boolean {
  return existsSync(/* turbopackIgnore: true */ join(process.cwd(), 'public', name));
}
