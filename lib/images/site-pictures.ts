import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureFacts } from './picture-facts';
import { readPicture } from './read-picture';
import { shareVariant, type Variant, variantPath, variantsOf } from './variants';

/** The owner's pictures in the folder `site`, by use, with the file names that are looked for in this order. */
export const SITE_PICTURES = {
  icon: ['icon.svg', 'icon.png'],
  logo: ['logo.svg', 'logo.png'],
  share: ['share.png', 'share.jpg'],
} as const;
export type SitePictureUse = keyof typeof SITE_PICTURES;

/** The absolute path of the owner's picture for a use; `undefined` when there is none. */
export function sitePicturePath(use: SitePictureUse): string | undefined {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'site');
  const name = SITE_PICTURES[use].find((file) =>
    existsSync(/* turbopackIgnore: true */ join(folder, file)),
  );
  return name && join(folder, name);
}

/** The owner's picture for a use. `undefined` when there is none, or when it is unusable, which the check reports. */
export async function sitePicture(
  use: SitePictureUse,
): Promise<{ path: string; facts: PictureFacts } | undefined> {
  const path = sitePicturePath(use);
  const facts = path === undefined ? undefined : await readPicture(path);
  return path !== undefined && facts && !('name' in facts) ? { path, facts } : undefined;
}

/** A picture as pages show it, with its size in pixels. */
export interface ShownPicture {
  /** Its path in URLs, with the base path. */
  url: string;
  width: number;
  height: number;
}

/** The owner's logo. */
export async function siteLogo(): Promise<ShownPicture | undefined> {
  const picture = await sitePicture('logo');
  const variant = picture && logoVariant(picture.facts);
  if (!picture || !variant) return undefined;
  const { width, height } = picture.facts;
  return { url: variantPath(variant), width, height };
}

/** The owner's picture for sharing. */
export async function siteSharePicture(): Promise<ShownPicture | undefined> {
  const picture = await sitePicture('share');
  if (!picture) return undefined;
  const variant = shareVariant(picture.facts);
  const { width, height } = picture.facts;
  return {
    url: variantPath(variant),
    width: variant.width,
    height: Math.round((height * variant.width) / width),
  };
}

/** The narrowest file that browsers show, since a logo is small. */
export function logoVariant(facts: PictureFacts): Variant | undefined {
  return variantsOf(facts).plain[0];
}
