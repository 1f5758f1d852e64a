import { readerOf } from '../../../app/_scripts/search/reader';
import { SearchIndex } from '../../../lib/search/query';

// The test page: asks the index every question it is given, and hands back slugs and times.
const { index: path, queries } = (await (await fetch('/truth/queries')).json()) as {
  index: string;
  queries: string[];
};
const index = await SearchIndex.open(readerOf(path, () => 'default'));
const answers: { slugs: string[]; milliseconds: number }[] = [];
for (const query of queries) {
  try {
    // The first time loads what is missing; the second is measured.
    await index.search(query);
    const started = performance.now();
    const posts = await index.search(query);
    const milliseconds = performance.now() - started;
    const slugs = await Promise.all(posts.map(async (post) => (await index.post(post)).slug));
    answers.push({ slugs, milliseconds });
  } catch (error) {
    answers.push({ slugs: [`error: ${error}`], milliseconds: 0 });
  }
}
await fetch('/truth/answers', { method: 'POST', body: JSON.stringify(answers) });
