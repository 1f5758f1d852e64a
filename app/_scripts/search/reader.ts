import { decodeFile } from '../../../lib/search/decode-file';
import type { ReadFile } from '../../../lib/search/query';

/**
 * Returns a function that fetches and decodes a file of the search index.
 *
 * @param path of the index, ending in its version and `/`.
 * @param cache returns the cache mode; `reload` bypasses the cache of the browser after a failure.
 */
export function readerOf(path: string, cache: () => RequestCache): ReadFile {
  const version = path.split('/').at(-2) ?? '';
  return async (name) => {
    const response = await fetch(path + name, { cache: cache() });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return decodeFile(`${version}/${name}`, new Uint8Array(await response.arrayBuffer()));
  };
}
