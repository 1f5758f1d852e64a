import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { buildIndex, type SearchPost } from '../../../lib/search/build-index';
import { decodeFile } from '../../../lib/search/decode-file';
import { SearchIndex } from '../../../lib/search/query';
import { searchPosts } from '../../../lib/search/search-posts';
import { truthOf } from '../../../lib/search/testing/search';
import { seeded } from '../../../lib/testing/seeded';
import { quantile } from '../../support/quantile';
import { partsOfLatinWords } from './queries';

// npm run prove -- search-bytes: prints how many bytes of the search index of POSTS_DIR a reader's first
// query with ten excerpts loads, and the next query, also for parts of Latin words; and the size of the index and what it
// costs to build it. With REPEAT=10 there are ten times as many posts, of the same sentences in random order.
const SESSIONS = 400;
/** Results on the first screen. */
const SHOWN = 10;
const repeat = Number(process.env.REPEAT ?? 1);
const ownPosts = await searchPosts();
const random = seeded(42);
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const sentences = ownPosts.flatMap(({ text }) => text.split(/(?<=[。！？\n])/));
const posts: SearchPost[] = Array.from({ length: repeat }, (_, copy) =>
  ownPosts.map((post) => (copy === 0 ? post : shuffledPost(post, copy))),
)
  .flat()
  .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));

/**
 * Returns a post of similar length, of random sentences of all posts. A copy would add almost nothing to the
 * index.
 */
function shuffledPost(post: SearchPost, copy: number): SearchPost {
  const year = Number(post.day.slice(0, 4)) - (copy % 10);
  let text = '';
  while (text.length < post.text.length) text += pick(sentences);
  return {
    ...post,
    slug: `${post.slug}-${copy}`,
    title: `${post.title} ${copy}`,
    day: year + post.day.slice(4),
    text: text.trim(),
    sections: [],
  };
}

const before = process.memoryUsage().rss;
const started = performance.now();
const { version, files } = buildIndex(posts);
const seconds = (performance.now() - started) / 1000;
const addedMemory = process.memoryUsage().rss - before;
const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
const text = gzipSync(posts.map((post) => `${post.title}\n${post.text}`).join('\n'), { level: 9 });
console.log(`${posts.length} posts, ${files.size} files, ${kilobytes(total)}`);
console.log(
  `${(total / text.length).toFixed(2)} × the compressed text of ${kilobytes(text.length)}`,
);
console.log(
  `built in ${seconds.toFixed(1)} s, with ${kilobytes(addedMemory)} more memory (peak of the process ${Math.round(process.resourceUsage().maxRSS / 1000)} MB)`,
);

const words = [
  ...new Set(
    ownPosts.flatMap(
      ({ title, text }) =>
        `${title}\n${text}`.match(
          /[\p{Script=Han}]{2,4}|[\p{Script=Katakana}ー]{3,}|(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]{2,9}/gu,
        ) ?? [],
    ),
  ),
].sort();
// Only words with enough results to fill the first screen.
const holders = truthOf(ownPosts);
const frequentWords = words.filter((word) => holders(word).length * repeat >= SHOWN);
console.log(`${frequentWords.length} words with ${SHOWN} results and more`);
await measure('', frequentWords);
const parts = partsOfLatinWords(ownPosts, 4_000, random);
await measure(
  ', part of a Latin word',
  parts.filter((part) => holders(part).length * repeat >= SHOWN),
);

/** Runs sessions of two queries with the words, and prints what they load. */
async function measure(name: string, queries: readonly string[]): Promise<void> {
  const firstSizes: number[] = [];
  const nextSizes: number[] = [];
  const sizesByKind = { manifest: [] as number[], tokens: [] as number[], texts: [] as number[] };
  for (let session = 0; session < SESSIONS; session++) {
    let bytes = 0;
    const kinds = { manifest: 0, tokens: 0, texts: 0 };
    const index = await SearchIndex.open(async (file) => {
      const content = files.get(file) ?? new Uint8Array();
      bytes += content.length;
      kinds[file.replace(/[-.].*/, '') as keyof typeof kinds] += content.length;
      return decodeFile(`${version}/${file}`, content);
    });
    const search = async () => {
      for (const post of (await index.search(pick(queries) ?? '')).slice(0, SHOWN))
        await index.post(post);
    };
    await search();
    firstSizes.push(bytes);
    for (const kind of ['manifest', 'tokens', 'texts'] as const)
      sizesByKind[kind].push(kinds[kind]);
    bytes = 0;
    await search();
    nextSizes.push(bytes);
  }
  print(`first query${name}`, firstSizes);
  for (const [kind, sizes] of Object.entries(sizesByKind)) print(`  of it ${kind}`, sizes);
  print(`next query${name}`, nextSizes);
}

function print(name: string, sizes: number[]): void {
  const at = (fraction: number) => kilobytes(quantile(sizes, fraction));
  console.log(`${name}: median ${at(0.5)}, 9 of 10 within ${at(0.9)}, largest ${at(1)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
