import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultFingerprint } from '../cache/program-fingerprint';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { errorCode } from '../error-code';
import { Rendered } from '../markdown/rendered';

const FOLDER = join('.next', 'cache', 'tsuzuri', 'markdown');
/** A page asks for its post several times, a list for those of the pages just made; no one for all. */
const KEPT = 1000;
/** The last results, oldest first. */
const rendered = new Map<string, Promise<Rendered>>();
let fingerprint: Promise<string> | undefined;
let made = 0;

/** How many sources were rendered in this process, instead of taken from the cache. */
export function renderCount(): number {
  return made;
}

/**
 * Gives what was rendered from the same source by the same pipeline before: in this process, or by
 * any other since the cache was emptied. Otherwise renders it and keeps it; a failure is not kept.
 *
 * @param isCurrent whether a result still holds, where it depends on other posts.
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
  const known = rendered.get(key);
  const result = (async () => {
    const found = await (known ?? fromDisk(key));
    if (found && (await isCurrent(found))) return found;
    made++;
    return toDisk(key, await render());
  })();
  // Set anew, it is the newest.
  rendered.delete(key);
  rendered.set(key, result);
  for (const oldest of rendered.keys()) {
    if (rendered.size <= KEPT) break;
    rendered.delete(oldest);
  }
  result.catch(() => rendered.delete(key));
  return result;
}

/** In development the blocks of what is made carry their lines. */
async function pipelineFingerprint(): Promise<string> {
  const made = process.env.NODE_ENV === 'development' ? 'development' : '';
  return made + (await resultFingerprint('lib/rendering/render-post.ts'));
}

function pathOf(key: string): string {
  return inProject(FOLDER, `${key}.json`);
}

/** What is read here no server needs, so that Next.js is not to list it. */
function inProject(...path: string[]): string {
  return join(/* turbopackIgnore: true */ process.cwd(), ...path);
}

// Synchronous, as in lib/disk: for small files, waiting for a promise takes longer than reading them.
function fromDisk(key: string): Rendered | undefined {
  try {
    const text = readFileSync(/* turbopackIgnore: true */ pathOf(key), 'utf8');
    return Rendered.safeParse(JSON.parse(text)).data;
  } catch (error) {
    // Missing, or cut short by a crash: both are made again.
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function toDisk(key: string, result: Rendered): Rendered {
  writeFileAtomically(pathOf(key), JSON.stringify(result));
  return result;
}
