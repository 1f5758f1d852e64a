import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PageParts } from './page-template';

/** What stands in the page of a post and in no other. */
export interface PrintedPost extends PageParts {
  slug: string;
}

const FOLDER = join('.next', 'cache', 'tsuzuri');
/** A post a line: those of a large blog together are hundreds of megabytes. */
const POSTS = join(FOLDER, 'printed-posts.jsonl');
/** The slugs of the samples, relative to the project. */
export const SAMPLES = join(FOLDER, 'sample-slugs.json');

/**
 * Writes posts down for {@link readPrintedPosts} after `next build`, and which of them Next.js is to
 * make as samples: the first of every kind that heads of pages have.
 */
export async function writePrintedPosts(posts: AsyncIterable<PrintedPost>): Promise<void> {
  await mkdir(dirname(POSTS), { recursive: true });
  const stream = createWriteStream(POSTS);
  const samples = new Map<string, string>();
  for await (const post of posts) {
    const kind = kindOf(post);
    if (!samples.has(kind)) samples.set(kind, post.slug);
    if (!stream.write(`${lineOf(post)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  await writeFile(SAMPLES, JSON.stringify([...samples.values()]));
}

/** Node.js ends a line at these two characters as well. */
function lineOf(post: PrintedPost): string {
  const escapes: Record<string, string> = { '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return JSON.stringify(post).replace(/[\u2028\u2029]/g, (character) => escapes[character] ?? '');
}

function kindOf({ sharing }: PageParts): string {
  const names = [...sharing.matchAll(/(?:property|name)="([^"]*)"/g)].map(([, name]) => name);
  return [...new Set(names)].join();
}

export async function* readPrintedPosts(): AsyncGenerator<PrintedPost> {
  for await (const line of createInterface({ input: createReadStream(POSTS) })) {
    yield JSON.parse(line) as PrintedPost;
  }
}
