import { type Filter, passes } from './filter';
import { fileName, MANIFEST, type Manifest, type StoredPost } from './format';
import { byPost, type Occurrence, occurrencesIn } from './occurrences';
import { parseQuery } from './parse-query';
import { planOf, type Step } from './plan';
import { followedBy, listsOf, merge, readShard, type Shard } from './postings';
import { rank } from './rank';
import { widthOf } from './tokens';

/** Gives the content of a file of the index (format.ts, unseal.ts), or fails. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** Answers queries from the files of an index, each of them read when it is first needed. */
export class SearchIndex {
  private readonly shards = new Map<number, Promise<Shard>>();
  private readonly bundles = new Map<number, Promise<StoredPost[]>>();
  private readonly places: Occurrence[];

  private constructor(
    private readonly read: ReadFile,
    private readonly manifest: Manifest,
  ) {
    this.places = occurrencesIn(manifest);
  }

  /** Opens an index. @throws what `read` throws. */
  static async open(read: ReadFile): Promise<SearchIndex> {
    return new SearchIndex(read, json<Manifest>(await read(MANIFEST)));
  }

  /**
   * The numbers of all posts that hold every wanted term and none of the unwanted, best first:
   * exact title, title, heading, text; then the nearer the terms, then the newer the post.
   *
   * @throws what `read` throws; nothing that failed is kept.
   */
  async search(query: string, filter: Filter = {}): Promise<number[]> {
    const { wanted, unwanted } = parseQuery(query);
    if (wanted.length === 0) return [];
    const find = async (term: string) => byPost(this.places, await this.positionsOf(term));
    const [found, excluded] = await Promise.all([
      Promise.all(wanted.map(find)),
      Promise.all(unwanted.map(find)),
    ]);
    const offsets = [0];
    for (const term of wanted) offsets.push((offsets.at(-1) ?? 0) + widthOf(`${term} `));
    const allowed = passes(this.manifest, filter);
    const [first, ...others] = found;
    const hits: { post: number; where: number; apart: number }[] = [];
    for (const [post, positions] of first ?? []) {
      const lists = [positions, ...others.map((other) => other.get(post) ?? [])];
      const place = this.places[post];
      if (!place || lists.some((list) => list.length === 0) || !allowed(post)) continue;
      if (excluded.some((term) => term.has(post))) continue;
      hits.push({ post, ...rank(place, lists, offsets) });
    }
    hits.sort((a, b) => a.where - b.where || a.apart - b.apart || a.post - b.post);
    return hits.map(({ post }) => post);
  }

  /** What is shown of a post. @throws what `read` throws. */
  async post(number: number): Promise<StoredPost> {
    let before = 0;
    for (const [bundle, count] of this.manifest.bundles.entries()) {
      if (number < before + count) {
        const posts = await kept(this.bundles, bundle, async () =>
          json<StoredPost[]>(await this.read(fileName('texts', bundle))),
        );
        const post = posts[number - before];
        if (post) return post;
      }
      before += count;
    }
    throw new RangeError(`no post ${number}`);
  }

  /** Where a folded term begins, in the long text. */
  private async positionsOf(term: string): Promise<number[]> {
    const steps = planOf(term);
    const lists = await Promise.all(steps.map((step) => this.lookUp(step)));
    // The first step stands where the term begins.
    const [first = [], ...rest] = lists;
    return rest.reduce(
      (starts, list, index) => followedBy(starts, list, steps[index + 1]?.offset ?? 0),
      first,
    );
  }

  private async lookUp({ text, open }: Step): Promise<number[]> {
    const { shards } = this.manifest;
    // A token lies in the last file that does not begin after it; those it opens may go on from there.
    const end = shards.findIndex((first) => first > text && !(open && first.startsWith(text)));
    const last = (end < 0 ? shards.length : end) - 1;
    let first = last;
    while (open && first > 0 && (shards[first] ?? '') > text) first--;
    const reads: Promise<Shard>[] = [];
    for (let number = Math.max(first, 0); number <= last; number++) reads.push(this.shard(number));
    return merge((await Promise.all(reads)).flatMap((shard) => listsOf(shard, text, open)));
  }

  private shard(number: number): Promise<Shard> {
    return kept(this.shards, number, async () =>
      readShard(await this.read(fileName('tokens', number))),
    );
  }
}

function json<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** What was made before, or is being made; a failure is forgotten. */
function kept<T>(known: Map<number, Promise<T>>, key: number, make: () => Promise<T>): Promise<T> {
  let made = known.get(key);
  if (made === undefined) {
    made = make();
    known.set(key, made);
    made.catch(() => known.delete(key));
  }
  return made;
}
