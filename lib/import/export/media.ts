import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decodeLeniently } from '../../url-decoding';

/**
 * Returns a function that returns the path below the user's media folder of the file with a URL; `undefined` without
 * such a folder or file.
 *
 * @param isOwn whether the file with a URL can be in the folder.
 */
export function uploadFinder(
  media: string | undefined,
  isOwn: (url: string) => boolean,
): (url: string) => string | undefined {
  return (url) => (media !== undefined && isOwn(url) ? uploadIn(media, url) : undefined);
}

/**
 * Finds the file in the user's media folder that was uploaded to a URL such as
 * `…/wp-content/uploads/2019/01/photo-300x200.jpg`. The folder can be a copy of `wp-content` or of
 * `uploads`, or contain only the files. For a resized picture, the original is preferred.
 *
 * @returns the path below the folder, or `undefined` when there is no such file.
 */
function uploadIn(folder: string, address: string): string | undefined {
  const path = decodeLeniently(
    behindPhoton(address)
      .replace(/^[a-z]+:\/\/[^/]+/i, '')
      .replace(/[?#].*$/, ''),
  );
  const segments = path.split('/').filter((part) => part !== '');
  if (segments.length === 0 || segments.some((part) => part === '..' || part === '.'))
    return undefined;
  const name = segments.at(-1) ?? '';
  for (const file of [wholeName(name), name, wholeName(name, '-scaled')]) {
    // Try the longest end of the path first.
    for (let from = 0; from < segments.length; from++) {
      const candidate = [...segments.slice(from, -1), file].join('/');
      if (existsSync(join(folder, candidate))) return candidate;
    }
  }
  return undefined;
}

/**
 * Returns the original URL of a picture that Photon, the image network of WordPress.com,
 * serves: `https://i0.wp.com/old.example/wp-content/uploads/a.jpg?w=300`.
 */
export function behindPhoton(address: string): string {
  return address.replace(/^(?:https?:)?\/\/i\d\.wp\.com\//i, 'https://');
}

/** Replaces the size that WordPress adds to the name of a resized picture with another suffix. */
function wholeName(name: string, end = ''): string {
  return name.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z]+$)/i, end);
}
