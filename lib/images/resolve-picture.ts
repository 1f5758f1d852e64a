import { relative, sep } from 'node:path';
import { httpUrl } from '../markdown/http-url';
import type { ResolvedPicture, ResolvePicture } from '../markdown/resolved-picture';
import { postsFolder } from '../posts/all-posts';
import type { Post } from '../posts/post';
import { site } from '../site';
import { dataPicture } from './data-picture';
import { findPicture } from './find-picture';
import { imagesLock } from './images-lock';
import type { PictureFacts } from './picture-facts';
import { publicPicture } from './public-picture';
import { readPicture } from './read-picture';
import { type Variant, variantPath, variantsOf } from './variants';

/**
 * Makes the function that finds what to show for each picture of a post: files made of the one it
 * names beside it, or what `images.lock.json` knows of one elsewhere, or the size of one in
 * `public`, which stays as it is.
 */
export function pictureResolver({ file }: Pick<Post, 'file'>): ResolvePicture {
  return async (source) => {
    const address = httpUrl(source);
    const ownPath = address && pathOnSite(address);
    if (address && ownPath) return ownPicture(ownPath, address.origin);
    if (address) return remotePicture(address.href);
    if (/^\/(?!\/)/.test(source)) return publicPicture(source);
    if (/^data:/i.test(source)) return pictureInText(source);
    if (source === '' || /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(source)) return undefined;
    const found = findPicture(postsFolder(), file, source);
    if (found === null) return { kind: 'fault', name: 'pictureMissing', value: source };
    if ('outside' in found) return { kind: 'fault', name: 'pictureOutside', value: source };
    return localPicture(found.path, source);
  };
}

/** A picture of this site that was written with the address of the site, which the fault names. */
async function ownPicture(path: string, origin: string): Promise<ResolvedPicture> {
  const found = await publicPicture(path);
  return found.kind === 'fault' && found.name === 'picturePublic'
    ? { ...found, other: origin }
    : found;
}

/** The path of an address of this site, without the sub-path; `undefined` for one elsewhere. */
function pathOnSite({ origin, pathname }: URL): string | undefined {
  if (origin !== site.origin || !pathname.startsWith(`${site.basePath}/`)) return undefined;
  return pathname.slice(site.basePath.length);
}

/** A picture whose bytes stand in the text of the post. */
async function pictureInText(source: string): Promise<ResolvedPicture> {
  const shown = `${source.slice(0, 40)}…`;
  const path = dataPicture(source);
  return path === null
    ? { kind: 'fault', name: 'pictureUnknown', value: shown }
    : localPicture(path, shown);
}

async function localPicture(path: string, source: string): Promise<ResolvedPicture> {
  const facts = await readPicture(path);
  if ('name' in facts) {
    return { kind: 'fault', name: facts.name, value: source, other: facts.detail };
  }
  const file = relative(postsFolder(), path).split(sep).join('/');
  return { ...markupOf(facts), file };
}

async function remotePicture(address: string): Promise<ResolvedPicture> {
  const entry = (await imagesLock()).get(address);
  if (!entry) return { kind: 'remote', address };
  if (entry.file !== undefined) {
    const found = findPicture(postsFolder(), 'images.lock.json', entry.file);
    if (found && 'path' in found) return localPicture(found.path, entry.file);
    const name = found === null ? 'pictureMissing' : 'pictureOutside';
    return { kind: 'fault', name, value: entry.file };
  }
  return { kind: 'remote', address, ...entry };
}

function markupOf(facts: PictureFacts): Omit<ResolvedPicture & { kind: 'made' }, 'file'> {
  const { avif, plain, frozen, full } = variantsOf(facts);
  const { width, height, colour, lost } = facts;
  const listed = (variants: readonly Variant[]) =>
    variants.map((variant) => ({ path: variantPath(variant), width: variant.width }));
  return {
    kind: 'made',
    width,
    height,
    colour,
    avif: listed(avif),
    plain: listed(plain),
    frozen: listed(frozen),
    // As every link of a post: without the sub-path.
    full: `/_images/${full.name}`,
    lost,
  };
}
