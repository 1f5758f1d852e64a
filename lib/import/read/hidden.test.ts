import { expect, test } from 'vitest';
import { KINDS } from '../kinds';
import { blogFolder, notesOf, readAll } from '../testing/blogs';

async function read(line: string) {
  const path = blogFolder({
    'posts/a.md': `---\ntitle: T\n${line}\n---\n本文\n`,
    'app/posts/[slug]/page.tsx': '',
  });
  const source = await KINDS.next?.open({ path, timeZone: 'Asia/Tokyo' });
  const [post] = source ? await readAll(source) : [];
  return post;
}

test.each([
  ['draft: true', true],
  ['isDraft: true', true],
  ['isDraft: false', false],
  ['private: true', true],
  ['published: false', true],
  ['publish: false', true],
  ['public: false', true],
  ['public: true', false],
  ['status: draft', true],
  ['status: published', false],
])('a post with %s is a draft: %s', async (line, draft) => {
  const post = await read(`date: 2020-01-02\n${line}`);
  expect(post?.draft).toBe(draft);
  expect(post && notesOf(post)).toEqual([]);
});

test('a status that is not about readers is reported, and hides nothing', async () => {
  const post = await read('date: 2020-01-02\nstatus: Completed');
  expect(post?.draft).toBe(false);
  expect(post && notesOf(post)).toEqual(['lost keyUnknown status']);
});

test.each(['publish', 'published', 'publishedDate'])(
  'a date at the key %s is the day of publication',
  async (key) => {
    const post = await read(`${key}: 2024-12-19\nlastUpdate: 2025-01-02`);
    expect(post).toMatchObject({
      ...{ draft: false, publishedOn: { day: '2024-12-19' }, updatedAt: { day: '2025-01-02' } },
    });
  },
);
