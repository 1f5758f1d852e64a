import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Language } from '../messages/language';
import { KINDS } from './kinds';
import { newFolder } from './testing/blogs';

const PAGES = 'docs/import';

afterEach(() => {
  vi.doUnmock('../../site.config');
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Returns what the import command prints in a language, with the posts folder shown as `posts`. */
async function output(kind: string, blog: string, language: Language): Promise<string> {
  const posts = join(newFolder(), 'posts');
  vi.resetModules();
  vi.stubEnv('POSTS_DIR', posts);
  vi.doMock('../../site.config', async (original) => {
    const { default: config } = await original<typeof import('../../site.config')>();
    return { default: { ...config, language } };
  });
  const argv = process.argv;
  process.argv = [...argv.slice(0, 2), '--from', kind, blog];
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  await import('../cli/import');
  process.argv = argv;
  expect(process.exitCode ?? 0).toBe(0);
  return lines.join('\n').replaceAll(posts, 'posts');
}

/** Returns the folder of the blog that a page of the manual uses as its example. */
function blogOf(kind: string, name: string): string {
  const source = join('e2e/proofs/import/blogs', kind);
  if (KINDS[kind]?.isFolder === false) return join(source, name);
  const blog = join(newFolder(), name);
  for (const part of [`${source}-starter`, source]) {
    if (existsSync(part)) cpSync(part, blog, { recursive: true });
  }
  return blog;
}

test('every kind of blog has a page of the manual in both languages', () => {
  const pages = Object.keys(KINDS).flatMap((kind) => [`${kind}.ja.md`, `${kind}.md`]);
  expect(readdirSync(PAGES).sort()).toEqual(pages.sort());
});

test.each(readdirSync(PAGES))(
  'the manual page %s shows the output of the import command',
  async (page) => {
    const text = readFileSync(join(PAGES, page), 'utf8');
    const match = /(<!-- output: (\S+) (\S+) -->\n```text\n)[\s\S]*?```\n/.exec(text);
    const [block = '', opening = '', kind = '', name = ''] = match ?? [];
    const language = page.endsWith('.ja.md') ? 'ja' : 'en';
    const printed = await output(kind, blogOf(kind, name), language);
    const current = text.replace(block, () => `${opening}${printed}\n\`\`\`\n`);
    // `npm run unit -- lib/import/manual.test.ts -u` writes the current output into the pages.
    await expect(current).toMatchFileSnapshot(resolve(PAGES, page));
  },
);
