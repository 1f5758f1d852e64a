import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readableBytes } from '../images/decode-heic';
import { CACHE_FOLDER, dataPicturePath, pictureBytes, readPicture } from '../images/read-picture';
import { allVariants, shareVariant, type Variant } from '../images/variants';
import { makeVariant } from '../images/write-images';
import { postsFolder } from '../posts/all-posts';
import { isPostFile } from '../posts/files/post-file';

const TYPES: Record<Variant['type'], string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/**
 * Makes the file of a picture when it is asked for: in development no page waits for what nobody looks at.
 *
 * @param name as the pages name it below `/_images/`.
 * @returns the file with its `Content-Type`; `null` when no picture of the posts has that name.
 */
export async function makePicture(name: string): Promise<{ type: string; bytes: Buffer } | null> {
  const key = /^[0-9a-f]{20}(?=[-.])/.exec(name)?.[0];
  if (key === undefined) return null;
  const found = await pictureWith(key);
  const variant = found?.variants.find((candidate) => candidate.name === name);
  if (!found || !variant) return null;
  const file = join(/* turbopackIgnore: true */ process.cwd(), CACHE_FOLDER, name);
  const kept = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  const bytes = kept ?? (await makeVariant(await readableBytes(pictureBytes(found.path)), variant));
  return { type: TYPES[variant.type], bytes };
}

/** The picture below the folder of posts, or in the text of one, that has a key. */
async function pictureWith(key: string) {
  const held = dataPicturePath(key);
  const paths = existsSync(/* turbopackIgnore: true */ held) ? [held] : await picturePaths();
  for (const path of paths) {
    const facts = await readPicture(path);
    if ('name' in facts || facts.key !== key) continue;
    return { path, variants: [...allVariants(facts), shareVariant(facts)] };
  }
  return null;
}

async function picturePaths(): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(/* turbopackIgnore: true */ postsFolder(), options);
  return entries
    .filter((entry) => entry.isFile() && !isPostFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
