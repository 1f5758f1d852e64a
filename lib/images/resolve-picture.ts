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
 * Makes the function that resolves each picture of a post. A file beside the post, and the picture of a data URL,
 * become a set of variants. A picture on another host gets its entry of `images.lock.json`. A picture in `public`
 * gets its size and is served unchanged.
 */
export function pictureResolver({ file }: Pick<Post, 'file'>): ResolvePicture {
  return async (source) => {
    const url = httpUrl(source);
    const ownPath = url && pathOnSite(url);
    if (url && ownPath) return ownPicture(ownPath, url.origin);
    if (url) return remotePicture(url.href);
    if (/^\/(?!\/)/.test(source)) return publicPicture(source);
    if (/^data:/i.test(source)) return dataUrlPicture(source);
    if (source === '' || /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(source)) return undefined;
    const picture = findPicture(postsFolder(), file, source);
    if (picture === null) return { kind: 'fault', name: 'pictureMissing', value: source };
    if ('outside' in picture) return { kind: 'fault', name: 'pictureOutside', value: source };
    return localPicture(picture.path, source);
  };
}

/** A picture of this site that was written as an absolute URL. The fault contains the origin. */
async function ownPicture(path: string, origin: string): Promise<ResolvedPicture> {
  const picture = await publicPicture(path);
  return picture.kind === 'fault' && picture.name === 'picturePublic'
    ? { ...picture, other: origin }
    : picture;
}

/** The path of a URL of this site, without the base path; `undefined` for a URL elsewhere. */
function pathOnSite({ origin, pathname }: URL): string | undefined {
  if (origin !== site.origin || !pathname.startsWith(`${site.basePath}/`)) return undefined;
  return pathname.slice(site.basePath.length);
}

/** A picture in a data URL. */
async function dataUrlPicture(source: string): Promise<ResolvedPicture> {
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

async function remotePicture(url: string): Promise<ResolvedPicture> {
  const entry = (await imagesLock()).get(url);
  if (!entry) return { kind: 'remote', address: url };
  if (entry.file !== undefined) {
    const copy = findPicture(postsFolder(), 'images.lock.json', entry.file);
    if (copy && 'path' in copy) return localPicture(copy.path, entry.file);
    const name = copy === null ? 'pictureMissing' : 'pictureOutside';
    return { kind: 'fault', name, value: entry.file };
  }
  return { kind: 'remote', address: url, ...entry };
}

function markupOf(facts: PictureFacts): Omit<ResolvedPicture & { kind: 'made' }, 'file'> {
  const { avif, plain, frozen, full } = variantsOf(facts);
  const { width, height, colour, lost } = facts;
  const candidates = (variants: readonly Variant[]) =>
    variants.map((variant) => ({ path: variantPath(variant), width: variant.width }));
  return {
    kind: 'made',
    width,
    height,
    colour,
    avif: candidates(avif),
    plain: candidates(plain),
    frozen: candidates(frozen),
    // Without the base path, which a later step adds to every link of a post.
    full: `/_images/${full.name}`,
    lost,
  };
}
