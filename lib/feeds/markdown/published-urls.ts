import type { Rendered } from '../../markdown/rendered';
import type { ResolvedFile } from '../../markdown/resolved-file';
import type { ResolvedPicture } from '../../markdown/resolved-picture';
import { decodeLeniently } from '../../url-decoding';
import { permalink, postPath, sitePath } from '../../urls';

/** Returns the absolute URL under which the site has what a URL of the Markdown refers to. */
export type PublishedUrl = (url: string, use: 'link' | 'picture') => string;

/**
 * Returns a function that makes the URLs of a post absolute: those of pictures and files beside the post, of other
 * posts in any form that the site understands, and of paths. URLs of other sites and fragments within the post are
 * unchanged.
 *
 * @param rendered the post, with its URLs resolved.
 */
export function publishedUrls(slug: string, rendered: Rendered): PublishedUrl {
  const links = new Map<string, string>();
  const pictures = new Map<string, string>();
  for (const { source, file } of rendered.files) {
    const path = pathOfFile(file);
    if (path !== undefined) links.set(keyOf(source), permalink(sitePath(path)));
  }
  for (const { href, to } of rendered.links) {
    if (to?.startsWith('/')) links.set(keyOf(href), permalink(sitePath(to)));
  }
  for (const { source, picture } of rendered.pictures) {
    const path = pathOfPicture(picture);
    // The URL of a picture on another host is absolute already.
    if (path !== undefined && !isAbsolute(source)) pictures.set(keyOf(source), permalink(path));
  }
  const page = permalink(postPath(slug));
  return (url, use) => {
    const key = keyOf(url);
    const published = use === 'picture' ? (pictures.get(key) ?? links.get(key)) : links.get(key);
    if (published !== undefined) return published;
    if (isAbsolute(url) || url === '' || url.startsWith('#')) return url;
    const written = /^\/(?!\/)/.test(url) ? sitePath(url) : url;
    return URL.canParse(written, page) ? new URL(written, page).href : url;
  };
}

/** A link has percent-encoded characters after rendering, whichever way its author wrote it. */
function keyOf(url: string): string {
  return decodeLeniently(url.trim().replace(/[\t\n\r]/g, ''));
}

function isAbsolute(url: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:/i.test(url);
}

function pathOfFile(file: ResolvedFile): string | undefined {
  return file.kind === 'fault' ? undefined : file.path;
}

/** With the base path. */
function pathOfPicture(picture: ResolvedPicture): string | undefined {
  return picture.kind === 'made' ? picture.plain.at(-1)?.path : undefined;
}
