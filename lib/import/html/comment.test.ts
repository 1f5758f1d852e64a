import { expect, test } from 'vitest';
import { commentMarkdown } from './comment';

test('what a browser takes for HTML comments is text', () => {
  expect(commentMarkdown('after "<?php" and before "?>"\n<!-- so -->')).toBe(
    'after "\\<?php" and before "?>"\\\n\\<!-- so -->',
  );
});
