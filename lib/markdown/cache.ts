import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site';
import { sourceFingerprint } from '../source-fingerprint';
import { writeWhole } from '../write-whole';
import type { Rendered } from './rendered';

const FOLDER = join('.next', 'cache', 'tsuzuri', 'markdown');
/** A page asks for its post several times, a list for those of the pages just made; no one for all. */
const KEPT = 1000;
/** The last results, oldest first. */
const rendered = new Map<string, Promise<Rendered>>();
let fingerprint: string | undefined;

/**
 * Gives what was rendered from the same source by the same pipeline before: in this process, or by
 * any other since the cache was emptied. Otherwise renders it and keeps it; a failure is not kept.
 *
 * @param isCurrent whether a result still holds, where it depends on other posts.
 */
export function cached(
  source: string,
  isCurrent: (result: Rendered) => boolean | Promise<boolean>,
  render: () => Promise<Rendered>,
): Promise<Rendered> {
  fingerprint ??= pipelineFingerprint();
  const key = createHash('sha256').update(fingerprint).update(source).digest('base64url');
  const known = rendered.get(key);
  const result = (async () => {
    const found = await (known ?? fromDisk(key));
    return found && (await isCurrent(found)) ? found : toDisk(key, await render());
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

/** A hash of everything the result depends on besides the source. */
function pipelineFingerprint(): string {
  const { language, origin, basePath, remoteImages, formerHosts, formerPaths } = site;
  const hash = createHash('sha256').update(
    JSON.stringify([language, origin, basePath, remoteImages, formerHosts, formerPaths]),
  );
  // Its blocks carry their lines.
  if (process.env.NODE_ENV === 'development') hash.update('development');
  hash.update(
    sourceFingerprint([
      ['lib', 'markdown'],
      ['lib', 'embeds'],
      ['lib', 'messages', 'markdown.ts'],
      ['lib', 'messages', 'embeds.ts'],
      ['lib', 'images', 'variants.ts'],
      ...['file-kinds.ts', 'resolve-file.ts'].map((name) => ['lib', 'files', name]),
      ...['links.ts', 'resolve.ts', 'former-paths.ts'].map((name) => ['lib', 'redirects', name]),
      ['package-lock.json'],
    ]),
  );
  return hash.digest('hex');
}

function pathOf(key: string): string {
  return inProject(FOLDER, `${key}.json`);
}

/** What is read here no server needs, so that Next.js is not to list it. */
function inProject(...path: string[]): string {
  return join(/* turbopackIgnore: true */ process.cwd(), ...path);
}

// As in write-whole: to wait for small files costs more than they do.
function fromDisk(key: string): Rendered | undefined {
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ pathOf(key), 'utf8'));
  } catch (error) {
    // Missing, or cut short by a crash: both are made again.
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

function toDisk(key: string, result: Rendered): Rendered {
  writeWhole(pathOf(key), JSON.stringify(result));
  return result;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
