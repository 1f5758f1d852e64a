import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ICON_TYPES, type IconName } from './icon-names';

/** Where the step before `next build` puts the icons, relative to the project. */
export const ICONS_FOLDER = join('.next', 'cache', 'tsuzuri', 'icons');

/** The answer to a request for an icon. In development app/preview/icons draws it, with the seal of the moment. */
export async function answerIcon(name: IconName): Promise<Response> {
  const file = join(process.cwd(), ICONS_FOLDER, name);
  const icon = await readFile(/* turbopackIgnore: true */ file);
  return new Response(icon, { headers: { 'Content-Type': ICON_TYPES[name] } });
}
