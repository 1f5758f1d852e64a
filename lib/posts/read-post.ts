import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { ResultCache } from '../cache/result-cache';
import { FaultError } from './fault';
import type { ListedFile } from './files/list-files';
import { withFile } from './files/open-file';
import { readFault } from './files/read-fault';
import { readText } from './files/read-text';
import type { Schemas } from './front-matter/check';
import type { Clock } from './front-matter/unpublished-marks';
import { type ParsedPost, parsePost } from './parse-post';

/**
 * Parsed files by path. An entry is valid while `stamp` (mtime, size and inode of the file) is the
 * same.
 */
export type FileCache = Map<string, { stamp: string; parsed: ParsedPost }>;

interface ReadOptions extends Clock {
  schemas: Schemas;
  cache?: FileCache;
  diskCache?: ResultCache<ParsedPost>;
}

function stampOf({ mtimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${size} ${ino}`;
}

/**
 * Reads and parses one file of the folder of posts, or returns the cached result. A file that cannot be read
 * gives a fault instead of an exception.
 */
export function readPost(
  folder: string,
  { file, fault }: ListedFile,
  { schemas, cache, diskCache, ...clock }: ReadOptions,
): ParsedPost {
  try {
    if (fault) throw new FaultError(fault);
    const path = join(folder, file);
    const cached = cache?.get(path);
    // Opening the file takes several times as long as lstat.
    if (cached?.stamp === stampOf(lstatSync(/* turbopackIgnore: true */ path)))
      return cached.parsed;
    return withFile(folder, file, (open) => {
      const parsed = cachedOrParsed(readText(open), file, schemas, clock, diskCache);
      cache?.set(path, { stamp: stampOf(open.stats), parsed });
      return parsed;
    });
  } catch (error) {
    const slugAt = { line: 1, column: 1 };
    return { faults: [readFault(error)], slugAt, aliasesAt: [], relatedAt: [] };
  }
}

/** The result cached on disk, or a new one, which is cached unless parsing it has used the current time. */
function cachedOrParsed(
  text: string,
  file: string,
  schemas: Schemas,
  { timeZone, now }: Clock,
  diskCache?: ResultCache<ParsedPost>,
): ParsedPost {
  const cached = diskCache?.get(file, text);
  if (cached) return cached;
  let dependsOnNow = false;
  const clock = {
    timeZone,
    get now() {
      dependsOnNow = true;
      return now;
    },
  };
  const parsed = parsePost(text, file, schemas, clock);
  if (!dependsOnNow) diskCache?.set(file, text, parsed);
  return parsed;
}
