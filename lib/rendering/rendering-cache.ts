import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultFingerprint } from '../cache/program-fingerprint';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import { Rendered } from '../markdown/rendered';

const FOLDER = join('.next', 'cache', 'tsuzuri', 'markdown');
/** Calls that have not finished, so that concurrent calls for the same source render it once. */
const pending = new Map<string, Promise<Rendered>>();
let fingerprint: Promise<string> | undefined;
let count = 0;

/** The number of sources that this process has rendered, because the cache had no current result. */
export function renderCount(): number {
  return count;
}

/**
 * Returns the cached rendering of a source if the same pipeline made it, in this process or another. Otherwise
 * renders the source and stores the result. An error is not cached.
 *
 * @param isCurrent whether a cached result is still valid, as far as it depends on other posts and files.
 * @throws what `render` throws.
 */
export async function cachedRendering(
  source: string,
  isCurrent: (result: Rendered) => boolean | Promise<boolean>,
  render: () => Promise<Rendered>,
): Promise<Rendered> {
  fingerprint ??= pipelineFingerprint();
  const key = createHash('sha256')
    .update(await fingerprint)
    .update(source)
    .digest('base64url');
  const earlier = pending.get(key);
  const result = (async () => {
    const cached = await (earlier ?? readCached(key));
    if (cached && (await isCurrent(cached))) return cached;
    count++;
    return store(key, await render());
  })();
  pending.set(key, result);
  try {
    return await result;
  } finally {
    if (pending.get(key) === result) pending.delete(key);
  }
}

/** In development the HTML has line numbers, so that a build must not use it. */
async function pipelineFingerprint(): Promise<string> {
  const environment = process.env.NODE_ENV === 'development' ? 'development' : '';
  return environment + (await resultFingerprint('lib/rendering/render-post.ts'));
}

/** The comment keeps Next.js from listing the cache among the files that a server needs. */
function pathOf(key: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), FOLDER, `${key}.json`);
}

// Synchronous, as in lib/disk: reading a small file takes less time than waiting for a promise.
function readCached(key: string): Rendered | undefined {
  try {
    const text = readFileSync(/* turbopackIgnore: true */ pathOf(key), 'utf8');
    return Rendered.safeParse(JSON.parse(text)).data;
  } catch (error) {
    // A file that is missing, or was cut short by a crash, is written again.
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function store(key: string, result: Rendered): Rendered {
  writeFileAtomically(pathOf(key), JSON.stringify(result));
  return result;
}
