import type { ReadFile } from '../../../lib/search/query';
import { unseal } from '../../../lib/search/unseal';

/**
 * Reads the files of the index from the site.
 *
 * @param path where the index lies, ending in its version and `/`.
 * @param cache `reload` passes by what the browser has kept, after a failure.
 */
export function readerOf(path: string, cache: () => RequestCache): ReadFile {
  const version = path.split('/').at(-2) ?? '';
  return async (name) => {
    const answer = await fetch(path + name, { cache: cache() });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return unseal(`${version}/${name}`, new Uint8Array(await answer.arrayBuffer()));
  };
}
