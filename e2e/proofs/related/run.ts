import process from 'node:process';
import type { Rendered } from '../../../lib/markdown/rendered';
import { chooseRelated } from '../../../lib/pages/related/choose-related';
import { linkedSlugs, termsOfPost } from '../../../lib/pages/related/post-texts';
import { relate } from '../../../lib/pages/related/relations';
import { allPosts } from '../../../lib/posts/all-posts';
import type { Post } from '../../../lib/posts/post';
import { neighboursOf } from '../../../lib/posts/views/neighbours';
import { renderPost } from '../../../lib/rendering/render-post';
import { hideName, readGroups } from './groups';

// npm run prove -- related <file of patterns>: judges related posts by what the author of POSTS_DIR did without
// thinking of them. Posts whose titles match one pattern of the file belong together: how many have another of their
// group among their related posts, when its name and all digits are hidden? And how many pairs of posts of which
// one links to the other are found, when the link is hidden? Fails below 80 and 60 in 100.
const GROUPS_LIMIT = 0.8;
const PAIRS_LIMIT = 0.6;
const NO_LINKS: ReadonlySet<string> = new Set();

const [, , patterns] = process.argv;
const library = await allPosts();
const { posts } = library;
const rendered = new Map<string, Rendered>();
for (const post of posts) rendered.set(post.slug, await renderPost(post));

/** The related posts of every post, with links hidden, after a change of what is read of some posts. */
function relatedPosts(change: (post: Post, text: string) => { title: string; text: string }) {
  const texts = posts.map((post) => {
    const { title, text } = change(post, rendered.get(post.slug)?.text ?? '');
    const terms = termsOfPost({ title, tags: post.tags }, { text });
    return [post.slug, { terms, links: NO_LINKS }] as const;
  });
  const relations = relate(posts, new Map(texts));
  return (post: Post) => {
    const { previous, next } = neighboursOf(posts, post);
    const shown = new Set([previous, next].flatMap((other) => other?.slug ?? []));
    return chooseRelated({ ...post, related: undefined }, posts, shown, relations);
  };
}

function report(name: string, hits: number, all: number, limit: number): void {
  const share = all === 0 ? 1 : hits / all;
  console.log(`${name}: ${hits} of ${all} (${Math.round(share * 100)} in 100)`);
  if (share < limit) process.exitCode = 1;
}

const start = process.cpuUsage();
const memory = process.memoryUsage().rss;
const relatedOf = relatedPosts(({ title }, text) => ({ title, text }));
const related = new Map(posts.map((post) => [post.slug, relatedOf(post)]));
const milliseconds = Math.round(process.cpuUsage(start).user / 1000);
const megabytes = Math.round((process.memoryUsage().rss - memory) / 1e6);
console.log(
  `${posts.length} posts related in ${milliseconds} ms of the processor, with ${megabytes} MB`,
);

let hits = 0;
let all = 0;
for (const group of patterns === undefined ? [] : readGroups(patterns)) {
  const members = posts.filter(({ title }) => title.search(group) >= 0);
  if (members.length < 2) continue;
  const ofHidden = relatedPosts((post, text) =>
    members.includes(post)
      ? { title: hideName(post.title, group), text: hideName(text, group) }
      : { title: post.title, text },
  );
  const found = members.filter((post) => ofHidden(post).some((other) => members.includes(other)));
  console.log(`${group.source}: ${found.length} of ${members.length}`);
  hits += found.length;
  all += members.length;
}
report('posts with another of their group', hits, all, GROUPS_LIMIT);

const pairs = posts.flatMap((from) => {
  const { previous, next } = neighboursOf(posts, from);
  const links = linkedSlugs(from, rendered.get(from.slug)?.links ?? [], library);
  // The page already links to its neighbours.
  const seen = [from, previous, next].map((post) => post?.slug);
  return [...links].filter((to) => !seen.includes(to)).map((to) => [from.slug, to] as const);
});
const isRelated = (from: string, to: string) => related.get(from)?.some(({ slug }) => slug === to);
const foundPairs = pairs.filter(([from, to]) => isRelated(from, to) || isRelated(to, from));
report('pairs of a post and a link', foundPairs.length, pairs.length, PAIRS_LIMIT);
