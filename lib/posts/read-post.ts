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

/** Files read before, kept while their time of change, size and inode stay the same. */
export type FileCache = Map<string, { stamp: string; parsed: ParsedPost }>;

interface Reading extends Clock {
  schemas: Schemas;
  cache?: FileCache;
  kept?: ResultCache<ParsedPost>;
}

function stampOf({ mtimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${size} ${ino}`;
}

/** Reads one file of a folder of posts, or takes it from the cache; what fails is a fault of it. */
export function readPost(
  folder: string,
  { file, fault }: ListedFile,
  { schemas, cache, kept, ...clock }: Reading,
): ParsedPost {
  try {
    if (fault) throw new FaultError(fault);
    const path = join(folder, file);
    const known = cache?.get(path);
    // Opening it takes several times as long.
    if (known?.stamp === stampOf(lstatSync(/* turbopackIgnore: true */ path))) return known.parsed;
    return withFile(folder, file, (open) => {
      const parsed = keptOrParsed(readText(open), file, schemas, clock, kept);
      cache?.set(path, { stamp: stampOf(open.stats), parsed });
      return parsed;
    });
  } catch (error) {
    return { faults: [readFault(error)], slugAt: { line: 1, column: 1 }, aliasesAt: [] };
  }
}

/** A file as an earlier run read it, unless what it says depends on the moment. */
function keptOrParsed(
  text: string,
  file: string,
  schemas: Schemas,
  { timeZone, now }: Clock,
  kept?: ResultCache<ParsedPost>,
): ParsedPost {
  const known = kept?.get(file, text);
  if (known) return known;
  let dependsOnMoment = false;
  const clock = {
    timeZone,
    get now() {
      dependsOnMoment = true;
      return now;
    },
  };
  const parsed = parsePost(text, file, schemas, clock);
  if (!dependsOnMoment) kept?.set(file, text, parsed);
  return parsed;
}
