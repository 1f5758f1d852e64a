import { expect, test } from 'vitest';
import { embeddedWords } from './embedded-words';

test('the words of a card become a comment, but for those in code', () => {
  const card = '[https://twitter.com/a/status/1:embed#川を[歩く]--> x]';
  expect(embeddedWords(`${card}\n\n[https://example.com/:embed:cite]`, 'markdown')).toBe(
    '\n<!-- https://twitter.com/a/status/1: 川を[歩く]--&gt; x -->\n',
  );
  expect(embeddedWords(`\`\`\`\n${card}\n\`\`\``, 'markdown')).toBe('');
  expect(embeddedWords(`>||\n${card}\n||<`, 'hatena')).toBe('');
});
