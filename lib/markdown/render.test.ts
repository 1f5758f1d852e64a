import { expect, test } from 'vitest';
import { ProblemsError } from '../posts/problem';
import { renderMarkdown, renderWithoutMemoryLimit } from './render';

test('the same source gives the same result, also concurrently', async () => {
  const source = '# 題\n\n文[^1]\n\n```ts\nconst a = 1;\n```\n\n## 題\n\n[^1]: 注';
  const location = { file: 'a.md', bodyLine: 1 };
  const [one, two] = await Promise.all([
    renderMarkdown(source, location),
    renderMarkdown(source, location),
  ]);
  expect(one).toEqual(two);
  expect(one.headings.map(({ id }) => id)).toEqual(['題', '題-1']);
});

test.each([
  ['quotations', '> '.repeat(4_000)],
  ['elements', '<div>'.repeat(8_000)],
])('%s nested too deeply are an error with file and line', async (_, source) => {
  const rendering = renderWithoutMemoryLimit(source, { file: 'a.md', bodyLine: 7 });
  const error = await rendering.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemsError);
  expect(error).toMatchObject({ problems: [{ level: 'error', file: 'a.md', line: 7 }] });
});
