import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openQiita } from '../kinds/qiita';
import { blogFolder, notesOf, readAll } from '../testing/blogs';

test('the day of a copied file is that of its last change, which is earlier', async () => {
  const path = blogFolder({ 'public/a.md': '---\ntitle: 題\nid: a\n---\n本文' });
  const changed = new Date('2021-03-04T16:00:00Z');
  utimesSync(join(path, 'public/a.md'), changed, changed);
  const [post] = await readAll(openQiita({ path, timeZone: 'Asia/Tokyo' }));
  expect(post?.publishedOn).toEqual({ day: '2021-03-05' });
  expect(post && notesOf(post)).toEqual(['changed dayOfFile ']);
});
