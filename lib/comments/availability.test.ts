import { expect, test } from 'vitest';
import { commentsAvailability } from './availability';

test.each([
  [false, {}, 'off'],
  [true, {}, 'on'],
  [true, { VERCEL: '1' }, 'noDatabase'],
  [true, { VERCEL: '1', DATABASE_URL: 'libsql://x.example' }, 'on'],
  [false, { VERCEL: '1' }, 'off'],
])('comments: %s with the environment %o is %s', (comments, environment, availability) => {
  expect(commentsAvailability({ comments }, environment)).toBe(availability);
});
