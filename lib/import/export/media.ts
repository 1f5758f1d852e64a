import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The name under a folder of the file that stood at an address of uploads
 * (`…/wp-content/uploads/2019/01/photo-300x200.jpg`). The folder may be a copy of `wp-content`, of
 * `uploads`, or hold the files alone; of a picture in a smaller size the whole one is taken.
 *
 * @returns `undefined` when there is none.
 */
export function uploadIn(folder: string, address: string): string | undefined {
  const path = decoded(
    behindPhoton(address)
      .replace(/^[a-z]+:\/\/[^/]+/i, '')
      .replace(/[?#].*$/, ''),
  );
  const segments = path.split('/').filter((part) => part !== '');
  if (segments.length === 0 || segments.some((part) => part === '..' || part === '.'))
    return undefined;
  const name = segments.at(-1) ?? '';
  for (const file of [wholeName(name), name, wholeName(name, '-scaled')]) {
    // The longest end of the address first.
    for (let from = 0; from < segments.length; from++) {
      const candidate = [...segments.slice(from, -1), file].join('/');
      if (existsSync(join(folder, candidate))) return candidate;
    }
  }
  return undefined;
}

/**
 * The address of a picture that Photon, the network of WordPress.com, serves for another host:
 * `https://i0.wp.com/old.example/wp-content/uploads/a.jpg?w=300`.
 */
export function behindPhoton(address: string): string {
  return address.replace(/^(?:https?:)?\/\/i\d\.wp\.com\//i, 'https://');
}

/** The name without the size WordPress adds to it, or with another end. */
function wholeName(name: string, end = ''): string {
  return name.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z]+$)/i, end);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
