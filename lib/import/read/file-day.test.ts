import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { fileDay } from './file-day';

test('a file that was changed before it was copied here is of the day of the change', () => {
  const file = join(blogFolder({ 'a.md': '本文' }), 'a.md');
  const changed = new Date('2021-03-04T16:00:00Z');
  utimesSync(file, changed, changed);
  expect(fileDay(file, 'Asia/Tokyo')).toEqual({ day: '2021-03-05' });
});
