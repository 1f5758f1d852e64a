import { statSync } from 'node:fs';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { MAX_BYTES, pictureKey } from './inspect-picture';
import { dataPicturePath } from './read-picture';

const DATA = /^data:image\/[\w.+-]+((?:;[\w-]+(?:=[^;,]*)?)*),(.*)$/is;

/**
 * Writes the image of a data URL (`data:image/png;base64,…`, RFC 2397) into a file of the cache, so that it
 * is processed like a picture beside the post.
 *
 * @returns the absolute path of the file; `null` when the URL holds no image data, or too much.
 */
export function dataPicture(source: string): string | null {
  const bytes = bytesOf(source);
  if (bytes === null || bytes.length === 0 || bytes.length > MAX_BYTES) return null;
  const path = dataPicturePath(pictureKey(bytes));
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length)
    writeFileAtomically(path, bytes);
  return path;
}

function bytesOf(source: string): Buffer | null {
  const [, parameters, data = ''] = DATA.exec(source) ?? [];
  if (parameters === undefined) return null;
  try {
    const text = decodeURIComponent(data);
    return Buffer.from(text, /;base64$/i.test(parameters) ? 'base64' : 'utf8');
  } catch {
    return null;
  }
}
