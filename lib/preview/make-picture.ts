import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readableBytes } from '../images/decode-heic';
import { CACHE_FOLDER, dataPicturePath, pictureBytes, readPicture } from '../images/read-picture';
import { sitePicturePath } from '../images/site-pictures';
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
 * Makes an image file when it is requested: in development no page waits for images that nobody looks at.
 *
 * @param name as pages use it below `/_images/`.
 * @returns the bytes with their `Content-Type`; `null` when no image of the posts has that name.
 */
export async function makePicture(name: string): Promise<{ type: string; bytes: Buffer } | null> {
  const key = /^[0-9a-f]{20}(?=[-.])/.exec(name)?.[0];
  if (key === undefined) return null;
  const picture = await pictureWith(key);
  const variant = picture?.variants.find((candidate) => candidate.name === name);
  if (!picture || !variant) return null;
  const file = join(/* turbopackIgnore: true */ process.cwd(), CACHE_FOLDER, name);
  const cached = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  const bytes =
    cached ?? (await makeVariant(await readableBytes(pictureBytes(picture.path)), variant));
  return { type: TYPES[variant.type], bytes };
}

/** The image with this key, below the posts folder or in a data: URL of a post. */
async function pictureWith(key: string) {
  const dataPicture = dataPicturePath(key);
  const paths = existsSync(/* turbopackIgnore: true */ dataPicture)
    ? [dataPicture]
    : await picturePaths();
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
  return [
    ...entries
      .filter((entry) => entry.isFile() && !isPostFile(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
    ...[sitePicturePath('logo'), sitePicturePath('share')].filter((path) => path !== undefined),
  ];
}
