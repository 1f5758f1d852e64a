import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { site } from '../site';
import { ICON_TYPES, type IconName } from './icon-names';

/** Where the step before `next build` puts the icons, relative to the project. */
export const ICONS_FOLDER = join('.next', 'cache', 'tsuzuri', 'icons');

/**
 * The answer to a request for an icon. In development the server of lib/build/picture-server draws
 * it, so that another seal in `site.config.ts` shows at once.
 */
export async function answerIcon(name: IconName): Promise<Response> {
  const headers = { 'Content-Type': ICON_TYPES[name] };
  if (process.env.NODE_ENV !== 'development') {
    const file = join(process.cwd(), ICONS_FOLDER, name);
    return new Response(await readFile(/* turbopackIgnore: true */ file), { headers });
  }
  const server = `http://127.0.0.1:${process.env.PICTURES_PORT}`;
  const drawn = await fetch(`${server}/icons/${encodeURIComponent(site.seal)}/${name}`);
  return new Response(drawn.body, { status: drawn.status, headers });
}
