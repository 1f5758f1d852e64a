import { expect, test } from 'vitest';
import { ProblemsError } from '../posts/problem';
import { renderHere, renderMarkdown } from './render';

test('the same source gives the same result, also side by side', async () => {
  const source = '# 題\n\n文[^1]\n\n```ts\nconst a = 1;\n```\n\n## 題\n\n[^1]: 注';
  const place = { file: 'a.md', bodyLine: 1 };
  const [one, two] = await Promise.all([
    renderMarkdown(source, place),
    renderMarkdown(source, place),
  ]);
  expect(one).toEqual(two);
  expect(one.headings.map(({ id }) => id)).toEqual(['題', '題-1']);
});

test.each([
  ['quotations', '> '.repeat(4_000)],
  ['elements', '<div>'.repeat(8_000)],
])('%s nested without end are an error that says where', async (_, source) => {
  const rendering = renderHere(source, { file: 'a.md', bodyLine: 7 });
  const error = await rendering.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemsError);
  expect(error).toMatchObject({ problems: [{ level: 'error', file: 'a.md', line: 7 }] });
});
