import { readerOf } from '../../../app/_scripts/search/reader';
import { SearchIndex } from '../../../lib/search/query';

// Script of the test page of test-proxy.ts: runs every query on the index and sends back the slugs and times.
const { index: path, queries } = (await (await fetch('/truth/queries')).json()) as {
  index: string;
  queries: string[];
};
const index = await SearchIndex.open(readerOf(path, () => 'default'));
const results: { slugs: string[]; milliseconds: number }[] = [];
for (const query of queries) {
  try {
    // The first search loads files of the index; the second one is measured.
    await index.search(query);
    const started = performance.now();
    const posts = await index.search(query);
    const milliseconds = performance.now() - started;
    const slugs = await Promise.all(posts.map(async (post) => (await index.post(post)).slug));
    results.push({ slugs, milliseconds });
  } catch (error) {
    results.push({ slugs: [`error: ${error}`], milliseconds: 0 });
  }
}
await fetch('/truth/answers', { method: 'POST', body: JSON.stringify(results) });
