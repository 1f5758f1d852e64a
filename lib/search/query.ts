import { type Filter, passes } from './filter';
import { fileName, MANIFEST, type Manifest, type StoredPost } from './format';
import { parseQuery } from './parse-query';
import { planOf, type Step } from './plan';
import { byPost, type PostRange, postRanges } from './post-ranges';
import { followedBy, merge, type Posting, postingsOf, readShard, type Shard } from './postings';
import { rank } from './rank';
import { widthOf } from './tokens';
import { type WordParts, wordParts } from './word-parts';
import { INSIDE } from './word-pieces';

/** Reads and decodes a file of the index (format.ts, decode-file.ts); rejects on failure. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** Runs queries on an index. Each file is read when it is first needed, and cached. */
export class SearchIndex {
  private readonly shards = new Map<number, Promise<Shard>>();
  private readonly bundles = new Map<number, Promise<StoredPost[]>>();
  private readonly ranges: PostRange[];

  private constructor(
    private readonly read: ReadFile,
    private readonly manifest: Manifest,
  ) {
    this.ranges = postRanges(manifest);
  }

  /** Opens an index by reading its manifest. Rejects with the error of `read`. */
  static async open(read: ReadFile): Promise<SearchIndex> {
    return new SearchIndex(read, json<Manifest>(await read(MANIFEST)));
  }

  /**
   * The numbers of all posts that pass the filter and contain every wanted term and no unwanted one. The best
   * come first (rank.ts): those whose title is the query, then those with the terms in title, headings and text, then
   * those with the terms only inside words. Among equals, posts in which the terms are nearer to each other come
   * first, then newer posts.
   *
   * Rejects with the error of `read`; failures are not cached.
   */
  async search(query: string, filter: Filter = {}): Promise<number[]> {
    const { wanted, unwanted } = parseQuery(query);
    if (wanted.length === 0) return [];
    const find = async (term: string) => {
      const { positions, parts } = await this.matchesOf(term);
      return { posts: byPost(this.ranges, positions), parts };
    };
    const [included, excluded] = await Promise.all([
      Promise.all(wanted.map(find)),
      Promise.all(unwanted.map(find)),
    ]);
    const offsets = [0];
    for (const term of wanted) offsets.push((offsets.at(-1) ?? 0) + widthOf(`${term} `));
    const allowed = passes(this.manifest, filter);
    const [first, ...others] = included;
    const hits: { post: number; level: number; distance: number }[] = [];
    const parts = included.map((term) => term.parts);
    for (const [post, positions] of first?.posts ?? []) {
      const lists = [positions, ...others.map(({ posts }) => posts.get(post) ?? [])];
      const range = this.ranges[post];
      if (!range || lists.some((list) => list.length === 0) || !allowed(post)) continue;
      if (excluded.some(({ posts }) => posts.has(post))) continue;
      hits.push({ post, ...rank(range, lists, offsets, parts) });
    }
    hits.sort((a, b) => a.level - b.level || a.distance - b.distance || a.post - b.post);
    return hits.map(({ post }) => post);
  }

  /** The stored facts of a post, by its number. Rejects with the error of `read`. */
  async post(number: number): Promise<StoredPost> {
    let before = 0;
    for (const [bundle, count] of this.manifest.bundles.entries()) {
      if (number < before + count) {
        const posts = await cached(this.bundles, bundle, async () =>
          json<StoredPost[]>(await this.read(fileName('texts', bundle))),
        );
        const post = posts[number - before];
        if (post) return post;
      }
      before += count;
    }
    throw new RangeError(`no post ${number}`);
  }

  /** The positions in the long text at which a folded term begins, and those of them that are only part of a word. */
  private async matchesOf(term: string): Promise<{ positions: number[]; parts: WordParts }> {
    const steps = planOf(term);
    const found = await Promise.all(
      steps.map(async (step) => ({ step, postings: await this.lookUp(step) })),
    );
    // The first step is at offset 0 of the term.
    const [first, ...rest] = found;
    const positions = rest.reduce(
      (starts, { step, postings }) => followedBy(starts, merge(postings), step.offset),
      merge(first?.postings ?? []),
    );
    return { positions, parts: wordParts(found) };
  }

  private async lookUp({ text, open, inside }: Step): Promise<Posting[]> {
    const texts = inside ? [text, INSIDE + text] : [text];
    return (await Promise.all(texts.map((each) => this.postings(each, open)))).flat();
  }

  private async postings(text: string, open: boolean): Promise<Posting[]> {
    const { shards } = this.manifest;
    // A token is in the last file whose first token is not after it. With `open`, matching tokens may
    // continue in the next files.
    const end = shards.findIndex((first) => first > text && !(open && first.startsWith(text)));
    const last = (end < 0 ? shards.length : end) - 1;
    let first = last;
    while (open && first > 0 && (shards[first] ?? '') > text) first--;
    const reads: Promise<Shard>[] = [];
    for (let number = Math.max(first, 0); number <= last; number++) reads.push(this.shard(number));
    return (await Promise.all(reads)).flatMap((shard) => postingsOf(shard, text, open));
  }

  private shard(number: number): Promise<Shard> {
    return cached(this.shards, number, async () =>
      readShard(await this.read(fileName('tokens', number))),
    );
  }
}

function json<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** A cached promise, or the one that `make` returns; a rejected promise is removed from the cache. */
function cached<T>(
  cache: Map<number, Promise<T>>,
  key: number,
  make: () => Promise<T>,
): Promise<T> {
  let promise = cache.get(key);
  if (promise === undefined) {
    promise = make();
    cache.set(key, promise);
    promise.catch(() => cache.delete(key));
  }
  return promise;
}
