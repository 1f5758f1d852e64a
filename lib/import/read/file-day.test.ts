import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { fileDay } from './file-day';

test('the day of a copied file is that of its last change, which is earlier', () => {
  const file = join(blogFolder({ 'a.md': '本文' }), 'a.md');
  const changed = new Date('2021-03-04T16:00:00Z');
  utimesSync(file, changed, changed);
  expect(fileDay(file, 'Asia/Tokyo')).toEqual({ day: '2021-03-05' });
});
