import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { drawIcons } from '../icons/draw-icons';
import { ICON_NAMES, ICON_TYPES } from '../icons/icon-names';
import { readableBytes } from '../images/decode-heic';
import { CACHE_FOLDER, heldPath, pictureBytes, readPicture } from '../images/read-picture';
import { allVariants, shareVariant, type Variant } from '../images/variants';
import { makeVariant } from '../images/write-images';
import { isPostFile } from '../posts/post-file';
import { postsFolder } from '../posts/posts';
import { sendFile } from './file-server';

/** A file, and its `Content-Type`. */
interface Made {
  type: string;
  bytes: Buffer;
}

const TYPES: Record<Variant['type'], string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/**
 * Starts a server, for this machine only, that makes the files of pictures and icons when they are asked
 * for, and sends the files beside posts: in development no page waits for what nobody looks at.
 *
 * @returns its port.
 */
export async function servePictures(): Promise<number> {
  const server = createServer(async (request, response) => {
    try {
      if (request.url?.startsWith('/_files/')) return await sendFile(request, response);
      const path = (request.url ?? '').slice(1);
      const file = (await iconAt(path)) ?? (await fileNamed(path));
      const headers = { 'Content-Type': file?.type ?? 'text/plain' };
      response.writeHead(file ? 200 : 404, headers).end(file?.bytes);
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The development server decides when to end.
  server.unref();
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** An icon with a seal: `icons/%E7%B6%B4/icon.svg`; lib/icons/answer-icon asks for it. */
async function iconAt(path: string): Promise<Made | null> {
  const [folder, seal = '', file] = path.split('/');
  const name = ICON_NAMES.find((each) => each === file);
  if (folder !== 'icons' || name === undefined) return null;
  // The fonts are loaded only here.
  const { sealCharacter } = await import('../icons/seal-character');
  const icons = await drawIcons(sealCharacter(decodeURIComponent(seal)));
  return { type: ICON_TYPES[name], bytes: icons[name] };
}

async function fileNamed(name: string): Promise<Made | null> {
  const key = /^[0-9a-f]{20}(?=[-.])/.exec(name)?.[0];
  if (key === undefined) return null;
  const found = await pictureWith(key);
  const variant = found?.variants.find((candidate) => candidate.name === name);
  if (!found || !variant) return null;
  const kept = await readFile(join(CACHE_FOLDER, name)).catch(() => null);
  const bytes = kept ?? (await makeVariant(await readableBytes(pictureBytes(found.path)), variant));
  return { type: TYPES[variant.type], bytes };
}

/** The picture below the folder of posts, or in the text of one, that has a key; the pages name it so. */
async function pictureWith(key: string) {
  const held = heldPath(key);
  if (existsSync(held)) {
    const facts = await readPicture(held);
    if (!('name' in facts)) {
      return { path: held, variants: [...allVariants(facts), shareVariant(facts)] };
    }
  }
  const entries = await readdir(postsFolder(), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || isPostFile(entry.name)) continue;
    const facts = await readPicture(path);
    if ('name' in facts || facts.key !== key) continue;
    return { path, variants: [...allVariants(facts), shareVariant(facts)] };
  }
  return null;
}
