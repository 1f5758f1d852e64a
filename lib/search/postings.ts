import { NumberReader, readRising } from './codec';

/** A parsed file of tokens: the tokens and the offsets of their position lists. */
export interface Shard {
  tokens: string[];
  /** Index in `bytes` at which the list of each token begins; the last entry is the end of the last list. */
  starts: number[];
  bytes: Uint8Array;
}

/** Parses a file of tokens (format.ts). */
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

/** A token and its positions in the long text, ascending. */
export interface Posting {
  token: string;
  positions: number[];
}

/** The positions of one token, or with `open` of all tokens that begin with `text`. */
export function postingsOf(
  { tokens, starts, bytes }: Shard,
  text: string,
  open: boolean,
): Posting[] {
  const postings: Posting[] = [];
  for (const [index, token] of tokens.entries()) {
    if (open ? token.startsWith(text) : token === text) {
      const positions = readRising(bytes, starts[index] ?? 0, starts[index + 1] ?? 0);
      postings.push({ token, positions });
    }
  }
  return postings;
}

/** The positions of several tokens, ascending. */
export function merge(postings: readonly Posting[]): number[] {
  const lists = postings.map(({ positions }) => positions);
  const [first = []] = lists;
  return lists.length < 2 ? first : [...Float64Array.from(lists.flat()).sort()];
}

/** The numbers of `starts` for which `list` contains the number plus `offset`. */
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
