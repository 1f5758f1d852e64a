import { expect, test } from 'vitest';
import { KINDS } from '../kinds';
import { blogFolder, notesOf, readAll } from '../testing/blogs';

async function read(kind: string, file: string, line: string) {
  const path = blogFolder({ [file]: `---\ntitle: T\ndate: 2020-01-02\n${line}\n---\n本文\n` });
  const source = await KINDS[kind]?.open({ path, timeZone: 'Asia/Tokyo' });
  const [post] = source ? await readAll(source) : [];
  return { pinned: post?.pinned, notes: post && notesOf(post) };
}

test.each([
  ['hexo', 'source/_posts/a.md', 'sticky: 100', true],
  ['hexo', 'source/_posts/a.md', 'sticky: 0', false],
  ['hexo', 'source/_posts/a.md', 'pin: true', true],
  ['jekyll', '_posts/2020-01-02-a.md', 'pin: true', true],
  ['jekyll', '_posts/2020-01-02-a.md', 'sticky: true', true],
  ['jekyll', '_posts/2020-01-02-a.md', 'pinned: false', false],
])('in a post of %s, %s with %s pins it: %s', async (kind, file, line, pinned) => {
  expect(await read(kind, file, line)).toEqual({ pinned, notes: [] });
});
