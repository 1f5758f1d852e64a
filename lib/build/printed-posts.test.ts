import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PrintedPost, readPrintedPosts, SAMPLES, writePrintedPosts } from './printed-posts';

const project = process.cwd();
beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'printed-posts-'))));
afterEach(() => process.chdir(project));

test('posts are read as they were written, whatever stands in them', async () => {
  const posts = [post('朝', { main: '<pre>a\nb\u2028c\u2029d\r\n</pre>' }), post('夜')];
  await writePrintedPosts(from(posts));
  const read: PrintedPost[] = [];
  for await (const line of readPrintedPosts()) read.push(line);
  expect(read).toEqual(posts);
});

test('the first post of each kind is a sample', async () => {
  const tag = '<meta property="article:tag" content="札"/>';
  await writePrintedPosts(
    from([
      post('朝'),
      post('昼'),
      post('札一つ', { sharing: tag }),
      post('札二つ', { sharing: tag + tag }),
    ]),
  );
  expect(JSON.parse(readFileSync(SAMPLES, 'utf8'))).toEqual(['朝', '札一つ']);
});

function post(slug: string, parts: Partial<PrintedPost> = {}): PrintedPost {
  const sharing = '<meta property="og:title" content="題"/>';
  return { slug, title: '', canonical: '', sharing, main: '', ...parts };
}

async function* from(posts: readonly PrintedPost[]) {
  yield* posts;
}
