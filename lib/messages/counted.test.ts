import { expect, test } from 'vitest';
import { counted } from './counted';

test.each([
  [0, 'post', undefined, '0 posts'],
  [1, 'post', undefined, '1 post'],
  [1200, 'reply', 'replies', '1,200 replies'],
])('%s of %s', (count, one, many, text) => {
  expect(counted(count, one, many)).toBe(text);
});
