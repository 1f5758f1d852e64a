import { expect, test } from 'vitest';
import { applyEdits, diffOf } from './fix';

test('an edit that finds something else in its place, or overlaps, is left out', () => {
  const edits = [
    { start: 4, old: 'b', text: 'B' },
    { start: 0, old: 'a', text: 'A' },
    { start: 0, old: 'a ', text: 'x' },
    { start: 2, old: 'z', text: 'Z' },
  ];
  expect(applyEdits('a - b', edits)).toEqual({ text: 'A - B', count: 2 });
});

test('the difference shows the changed lines alone, without carriage returns', () => {
  expect(diffOf('posts/a.md', 'a\r\nb\r\nc', 'a\r\nB\r\nc')).toBe(
    '--- posts/a.md\n+++ posts/a.md\n@@ -2 +2 @@\n-b\n+B',
  );
});
