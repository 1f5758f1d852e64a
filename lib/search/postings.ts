import { NumberReader, readRising } from './codec';

/** Tokens and where the list of each begins; a file of tokens made ready for look-ups. */
export interface Shard {
  tokens: string[];
  /** One more than tokens: each list ends where the next begins. */
  starts: number[];
  bytes: Uint8Array;
}

/** Reads a file of tokens (format.ts). */
export function readShard(bytes: Uint8Array): Shard {
  const reader = new NumberReader(bytes);
  const length = reader.next();
  const end = reader.at + length;
  const tokens = new TextDecoder().decode(bytes.subarray(reader.at, end)).split('\n');
  reader.at = end;
  const sizes = tokens.map(() => reader.next());
  const starts = [reader.at];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return { tokens, starts, bytes };
}

/** The lists of one token, or of all that begin with it when `open`. */
export function listsOf({ tokens, starts, bytes }: Shard, text: string, open: boolean): number[][] {
  const lists: number[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (open ? token.startsWith(text) : token === text) {
      lists.push(readRising(bytes, starts[index] ?? 0, starts[index + 1] ?? 0));
    }
  }
  return lists;
}

/** Several rising lists without a common number as one. */
export function merge(lists: readonly number[][]): number[] {
  const [first = []] = lists;
  return lists.length < 2 ? first : [...Float64Array.from(lists.flat()).sort()];
}

/** The numbers of `starts` to which `list` has one `offset` higher. */
export function followedBy(
  starts: readonly number[],
  list: readonly number[],
  offset: number,
): number[] {
  let at = 0;
  return starts.filter((start) => {
    const wanted = start + offset;
    for (let value = list[at]; value !== undefined && value < wanted; value = list[at]) at++;
    return list[at] === wanted;
  });
}
