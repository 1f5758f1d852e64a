import { expect, test } from 'vitest';
import { slotProblems } from './slot-problems';

const SOURCE = `import { defineSlots } from '#slots';
export default defineSlots({
  footer: Footer,
  foter: Footer,
  list: 'all',
  pages: { now: Now, abotu: About },
});
`;
const Component = () => null;

async function problemsOf(exported: unknown, source = SOURCE) {
  const library = { pages: [{ slug: 'now' }, { slug: 'about' }] } as never;
  const problems = await slotProblems(library, async () => ({ default: exported }), source);
  return problems.map(({ line, column, what, mend }) => [`${line}:${column}`, what, mend]);
}

test('components of known slots, and of pages that exist, are fine', async () => {
  const slots = { footer: Component, head: undefined, pages: { now: Component } };
  expect(await problemsOf(slots)).toEqual([]);
});

test('an unknown slot is an error where it is written, with the name that was meant', async () => {
  expect(await problemsOf({ foter: Component })).toEqual([
    ['4:3', 'foter という置き場所はありません。', expect.stringContaining('footer のことですか。')],
  ]);
});

test('a slot that is no component is an error', async () => {
  expect(await problemsOf({ list: 'all' })).toEqual([
    ['5:3', 'list が部品（関数）ではありません。', expect.stringContaining('list: ({ children })')],
  ]);
});

test('a component for a page that does not exist is an error with the page that was meant', async () => {
  expect(await problemsOf({ pages: { now: Component, abotu: Component } })).toEqual([
    ['6:22', expect.stringContaining('abotu'), expect.stringContaining('about のことですか。')],
  ]);
});

test.each([undefined, null, 'text'])('the default export %j is an error', async (exported) => {
  expect(await problemsOf(exported)).toEqual([
    ['1:1', expect.stringContaining('export default'), expect.stringContaining('defineSlots')],
  ]);
});

test('an async component is an error', async () => {
  expect(await problemsOf({ footer: async () => null })).toEqual([
    ['3:3', 'footer が async です。', expect.any(String)],
  ]);
});

test('a module that throws is an error with its message', async () => {
  const load = () => Promise.reject(new Error('no such file'));
  const [problem] = await slotProblems({ pages: [] }, load);
  expect(problem?.what).toContain('no such file');
});
