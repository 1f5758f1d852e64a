import { expect, test } from 'vitest';
import { applyEdits, diffOf } from './fix';

test('an edit that overlaps another or finds different text is skipped', () => {
  const edits = [
    { start: 4, old: 'b', text: 'B' },
    { start: 0, old: 'a', text: 'A' },
    { start: 0, old: 'a ', text: 'x' },
    { start: 2, old: 'z', text: 'Z' },
  ];
  expect(applyEdits('a - b', edits)).toEqual({ text: 'A - B', count: 2 });
});

test('the diff contains only the changed lines, without carriage returns', () => {
  expect(diffOf('posts/a.md', 'a\r\nb\r\nc', 'a\r\nB\r\nc')).toBe(
    '--- posts/a.md\n+++ posts/a.md\n@@ -2 +2 @@\n-b\n+B',
  );
});
