import { expect, test } from 'vitest';
import { titlesIn } from './page-head';

test.each([
  'A walk | Old',
  'A walk - Old',
  'A walk « Diary « Old',
  'A walk | Diary | Old',
  'A walk &laquo; Diary &laquo; Old',
])('the title of the post is found in %j', (title) => {
  expect(titlesIn(`<title>${title}</title>`)).toContain('A walk');
});
