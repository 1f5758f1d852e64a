import { decodeLeniently } from '../../url-decoding';
import type { BlogFolder } from '../read/blog-folder';

/** The hosts on which Google keeps the pictures of Blogger. */
const HOST =
  /(?:^|\.)(?:bp\.blogspot\.com|googleusercontent\.com|ggpht\.com|photos1\.blogger\.com)$/i;
/** The size in the path, `/s320/` or `/w640-h480/`. With `-h`, it is a page that shows the picture. */
const SIZE = /\/(?:[swh]\d+(?:-[a-z0-9]+)*)(?=\/[^/]+$)/i;
/** The size at the end of a URL without a file name, `=s320` or `=w640-h480`. */
const SIZE_AT_END = /=(?:[swh]\d+)(?:-[a-z0-9]+)*$/i;

/** Returns whether a URL is that of a picture on the servers of Google, whatever its size. */
export function isGooglePicture(url: string): boolean {
  return URL.canParse(url) && HOST.test(new URL(url).hostname);
}

/** Returns whether two URLs are the same picture of Google in two sizes. */
export function isSameGooglePicture(one: string, other: string): boolean {
  if (!isGooglePicture(one) || !isGooglePicture(other)) return false;
  const [a, b] = [one, other].map((url) => {
    const { pathname } = new URL(url);
    return pathname.replace(SIZE, '').replace(SIZE_AT_END, '');
  });
  return a === b;
}

/** Returns the URL of the picture itself for that of a page that shows it, such as `/s1600-h/a.jpg`. */
export function pictureItself(url: string): string {
  return url.replace(/\/s(\d+)-h\/(?=[^/]+$)/i, '/s$1/');
}

/**
 * Finds pictures by the file names in their URLs, in the folder `Albums` of an export of Takeout or in
 * another one with copies of them.
 *
 * @returns a function that returns the path of a file below the folder. A name that several pictures
 *   have finds none: which of them it is, is not known.
 */
export function pictureFinder(folder: BlogFolder): (url: string) => string | undefined {
  const paths = new Map<string, string | undefined>();
  for (const { id } of folder.files('', (below) => /\.(?:jpe?g|png|gif|webp|avif)$/i.test(below))) {
    // Takeout numbers the files of an album that have the same name: `a.png`, `a(1).png`.
    const name = nameIn(id).replace(/\(\d+\)(?=\.[a-z]+$)/i, '');
    paths.set(name, paths.has(name) ? undefined : id);
  }
  return (url) => (isGooglePicture(url) ? paths.get(nameIn(new URL(url).pathname)) : undefined);
}

/**
 * Returns the name of a file in a path, in a form in which those of URLs and of files can be compared:
 * Blogger encodes names once or twice, and writes `+` for a space.
 */
function nameIn(path: string): string {
  const name = decodeLeniently(decodeLeniently(path.slice(path.lastIndexOf('/') + 1)));
  return name.replaceAll('+', ' ').normalize('NFC').toLowerCase();
}
