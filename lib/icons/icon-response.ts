import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ICON_TYPES, type IconName } from './icon-names';

/** Where the build writes the icons, relative to the project. */
export const ICONS_FOLDER = join('.next', 'cache', 'tsuzuri', 'icons');

/**
 * The response for an icon that the build drew. In development app/preview/icons draws it instead, with the
 * current seal.
 *
 * @throws when the file does not exist.
 */
export async function iconResponse(name: IconName): Promise<Response> {
  const file = join(process.cwd(), ICONS_FOLDER, name);
  const icon = await readFile(/* turbopackIgnore: true */ file);
  return new Response(icon, { headers: { 'Content-Type': ICON_TYPES[name] } });
}
