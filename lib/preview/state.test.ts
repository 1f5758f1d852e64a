import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const post = (more: string, body: string) =>
  `---\ntitle: ${body.length}\npublishedOn: 2015-02-18\n${more}---\n${body}\n`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  vi.stubEnv('POSTS_DIR', folder);
  vi.stubEnv('NODE_ENV', 'development');
  vi.resetModules();
  globalThis.changesOfPosts = undefined;
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function stateOf(path: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const { allPosts } = await import('../posts/all-posts');
  const { previewState } = await import('./state');
  return previewState(encodeURI(path), await allPosts());
}

/** Positions of problems, without the folder. */
const positions = (problems: readonly { file: string; line: number; column: number }[]) =>
  problems.map(({ file, line, column }) => `${file.slice(folder.length + 1)}:${line}:${column}`);

test('the state of a post has the line of its body, its length and its own problems', async () => {
  const state = await stateOf('/日', {
    '日.md': post('', '五文字の文\n\n[先](/nowhere) [節](/other#none) [節](/other#here)'),
    'other.md': post('', '## here'),
    'bad.md': post('draft: maybe\n', ''),
  });
  expect(state.post).toMatchObject({ file: `${folder}/日.md`, bodyLine: 5, minutes: 1 });
  expect(positions(state.problems)).toEqual(['日.md:7:1', '日.md:7:15']);
  expect(state.elsewhere).toBe(1);
  expect(state.marks).toEqual([]);
});

test('a draft and a scheduled post are marked', async () => {
  const text = post('draft: true\n', 'x').replace('2015-02-18', '9999-02-03');
  const { marks } = await stateOf('/a', { 'a.md': text });
  expect(marks).toEqual(['下書き', '9999年2月3日（水）に公開']);
});

test('the state of a page that is no post has every error', async () => {
  const files = { 'a.md': post('', ''), 'b.md': 'x', 'c.md': post('draft: maybe\n', '') };
  const listing = await stateOf('/', files);
  expect(listing.post).toBeUndefined();
  expect(positions(listing.problems)).toEqual(['b.md:1:1', 'c.md:4:8']);
  expect(positions((await stateOf('/b', files)).problems)).toEqual(['b.md:1:1', 'c.md:4:8']);
});

test('without any post the state has an error, and nothing is thrown', async () => {
  expect((await stateOf('/', {})).problems).toHaveLength(1);
});
