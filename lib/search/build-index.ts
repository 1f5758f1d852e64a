import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { checksum, writeNumber, writeRising } from './codec';
import { fold } from './fold';
import { fileName, GAP, HEAD, MANIFEST, type Manifest, type StoredPost } from './format';
import { tokensOf, widthOf } from './tokens';
import { piecesOf } from './word-pieces';

/** A post as the index stores it, with its tags, the name of its series, and its language to filter by. */
export interface SearchPost extends StoredPost {
  tags: readonly string[];
  series?: string;
  language?: string;
}

// Limits for the size of a file of tokens and of a file of texts, in bytes before compression. A query reads about
// two files of tokens and shows ten posts. With these sizes it transfers the fewest bytes, measured with 900 and
// 9,000 posts (npm run prove -- search-bytes). Several posts still share a file, because hosts limit the number of
// files.
const SHARD_BYTES = 4_000;
const BUNDLE_BYTES = 3_000;

/**
 * Builds the search index (format.ts).
 *
 * @param posts newest first, then standalone pages.
 * @returns the version, which is the name of the folder, and the files in it. The same posts give the same
 * bytes.
 */
export function buildIndex(posts: readonly SearchPost[]): {
  version: string;
  files: Map<string, Uint8Array>;
} {
  const contents = new Map<string, Uint8Array>();
  const { positions, lengths } = readPosts(posts);
  const shards = writeShards(positions, contents);
  const bundles = writeBundles(posts, contents);
  const manifest: Manifest = { ...lengths, shards, bundles, ...groupsOf(posts) };
  contents.set(MANIFEST, Buffer.from(JSON.stringify(manifest)));
  const hash = createHash('sha256');
  for (const [name, bytes] of contents) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  const version = hash.digest('hex').slice(0, 12);
  const files = [...contents].map(
    ([name, bytes]) => [name, seal(`${version}/${name}`, bytes)] as const,
  );
  return { version, files: new Map(files) };
}

/** The positions of every token in the long text (format.ts), and the widths of the parts of each post. */
function readPosts(posts: readonly SearchPost[]) {
  const positions = new Map<string, number[]>();
  const lengths = { titles: [] as number[], headings: [] as number[], bodies: [] as number[] };
  let start = 0;
  for (const { title, text, sections } of posts) {
    const lines = text.split('\n').map(fold);
    const headings = sections.map(([, line]) => lines[line]).join(GAP);
    const parts = [fold(title).trim(), headings, lines.join(GAP)] as const;
    lengths.titles.push(widthOf(parts[0]));
    lengths.headings.push(widthOf(parts[1]));
    lengths.bodies.push(widthOf(parts[2]));
    const whole = parts.join(GAP);
    for (const { text, position, kind } of tokensOf(whole)) {
      const pieces = kind === 'word' ? piecesOf(text) : [{ text, offset: 0 }];
      for (const piece of pieces) {
        const list = positions.get(piece.text);
        if (list) list.push(start + position + piece.offset);
        else positions.set(piece.text, [start + position + piece.offset]);
      }
    }
    start += widthOf(whole) + widthOf(GAP);
  }
  return { positions, lengths };
}

/** Adds the files of tokens to `files`; returns the first token of each. */
function writeShards(positions: Map<string, number[]>, files: Map<string, Uint8Array>): string[] {
  const firsts: string[] = [];
  let tokens: string[] = [];
  let sizes: number[] = [];
  let lists: number[] = [];
  const finish = () => {
    if (tokens.length === 0) return;
    const names = Buffer.from(tokens.join('\n'));
    const head: number[] = [];
    writeNumber(head, names.length);
    const bytes = Buffer.concat([Buffer.from(head), names, Buffer.from(sizes), Buffer.from(lists)]);
    files.set(fileName('tokens', firsts.length), bytes);
    firsts.push(tokens[0] ?? '');
    [tokens, sizes, lists] = [[], [], []];
  };
  let size = 0;
  for (const token of [...positions.keys()].sort()) {
    const list: number[] = [];
    writeRising(list, positions.get(token) ?? []);
    const bytes = Buffer.byteLength(token) + 2 + list.length;
    if (size + bytes > SHARD_BYTES) {
      finish();
      size = 0;
    }
    size += bytes;
    tokens.push(token);
    writeNumber(sizes, list.length);
    lists = lists.concat(list);
  }
  finish();
  return firsts;
}

/** Adds the files of texts to `files`; returns the number of posts in each. */
function writeBundles(posts: readonly SearchPost[], files: Map<string, Uint8Array>): number[] {
  const counts: number[] = [];
  let bundle: StoredPost[] = [];
  let size = 0;
  const finish = () => {
    if (bundle.length === 0) return;
    files.set(fileName('texts', counts.length), Buffer.from(JSON.stringify(bundle)));
    counts.push(bundle.length);
    bundle = [];
    size = 0;
  };
  for (const { tags: _, series: _series, language: _language, ...post } of posts) {
    const bytes = Buffer.byteLength(post.text);
    if (size + bytes > BUNDLE_BYTES) finish();
    bundle.push(post);
    size += bytes;
  }
  finish();
  return counts;
}

function groupsOf(
  posts: readonly SearchPost[],
): Omit<Manifest, 'titles' | 'headings' | 'bodies' | 'shards' | 'bundles'> {
  const years = new Map<string, number>();
  const tags = new Map<string, number[]>();
  const series = new Map<string, number[]>();
  const languages = new Map<string, number[]>();
  for (const [number, { day, tags: ofPost, series: name, language }] of posts.entries()) {
    const year = day.slice(0, 4);
    if (year !== '') years.set(year, (years.get(year) ?? 0) + 1);
    for (const tag of new Set(ofPost)) tags.set(tag, [...(tags.get(tag) ?? []), number]);
    if (name !== undefined) series.set(name, [...(series.get(name) ?? []), number]);
    if (language !== undefined)
      languages.set(language, [...(languages.get(language) ?? []), number]);
  }
  return {
    years: [...years],
    tags: [...tags].sort(([a], [b]) => (a < b ? -1 : 1)),
    ...(series.size > 0 ? { series: [...series] } : {}),
    ...(languages.size > 0 ? { languages: [...languages] } : {}),
  };
}

/**
 * Compresses a file and adds its checksum.
 *
 * @param path the folder (version) and the name of the file.
 */
function seal(path: string, content: Uint8Array): Uint8Array {
  const body = deflateRawSync(content, { level: 9 });
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(checksum(path, body));
  return Buffer.concat([head, body]);
}
