import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Schemas } from './check';
import { type Fault, FaultError } from './fault';
import type { Clock } from './kept-back';
import type { Listed } from './list-files';
import { type ParsedPost, parsePost } from './parse-post';
import { readText } from './read-file';

/** Files read before, kept while their time of change and size stay the same. */
export type FileCache = Map<string, { stamp: string; parsed: ParsedPost }>;

/** Reads one file of a folder of posts, or takes it from the cache; what fails is a fault of it. */
export function readPost(
  folder: string,
  { file, fault }: Listed,
  { schemas, cache, ...clock }: Clock & { schemas: Schemas; cache?: FileCache },
): ParsedPost {
  try {
    if (fault) throw new FaultError(fault);
    const path = join(folder, file);
    const { size, mtimeMs } = statSync(path);
    const stamp = `${mtimeMs} ${size}`;
    const known = cache?.get(path);
    if (known?.stamp === stamp) return known.parsed;
    const parsed = parsePost(readText(path, size), file, schemas, clock);
    cache?.set(path, { stamp, parsed });
    return parsed;
  } catch (error) {
    return { faults: [faultOf(error)], slugAt: { line: 1, column: 1 }, aliasesAt: [] };
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { name: 'unreadable', fact: { value: error.code } };
  }
  throw error;
}
