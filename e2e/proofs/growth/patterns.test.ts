import { expect, test } from 'vitest';
import { bodyFault } from '../../../lib/comments/limits';
import { renderComment } from '../../../lib/comments/render-comment';
import { renderMarkdown } from '../../../lib/markdown/render';
import { ProblemsError } from '../../../lib/posts/problem';
import { GROWTH_PATTERNS } from './patterns';

test('there are at least 140 patterns, each with a unique name and text', () => {
  const texts = GROWTH_PATTERNS.map(([, make]) => make(20_000));
  expect(new Set(texts).size).toBe(GROWTH_PATTERNS.length);
  expect(new Set(GROWTH_PATTERNS.map(([name]) => name)).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(140);
});

test('every sixth pattern, with 500 characters, is rendered or refused with a position', async () => {
  for (const [name, make] of GROWTH_PATTERNS.filter((_, at) => at % 6 === 0)) {
    const text = make(500).slice(0, 500);
    const result = await renderMarkdown(text, { file: 'a.md', bodyLine: 1 }).catch(
      (error: unknown) => error,
    );
    if (result instanceof Error) expect(result, name).toBeInstanceOf(ProblemsError);
    if (!bodyFault(text)) expect(renderComment(text), name).toBeTypeOf('string');
  }
}, 60_000);
