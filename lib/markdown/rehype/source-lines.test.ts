import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const SOURCE = `## 一

二行目からの
段落。

- 項目 <b data-line="99">太字</b>

\`\`\`ts
const a = 1;
\`\`\`

<div data-line="7"><p>HTML</p></div>
`;

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function htmlIn(environment: string): Promise<string> {
  vi.stubEnv('NODE_ENV', environment);
  const { renderMarkdown } = await import('../render');
  return (await renderMarkdown(SOURCE, { file: 'a.md', bodyLine: 1 })).html;
}

test('in development every block has its line, whatever data-line the author wrote', async () => {
  const html = await htmlIn('development');
  const lines = [...html.matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(([, name, line]) => [
    name,
    line,
  ]);
  expect(lines).toEqual([
    ['h2', '1'],
    ['p', '3'],
    ['ul', '6'],
    ['li', '6'],
    ['figure', '8'],
    ['div', '12'],
    ['p', '12'],
  ]);
});

test('a build has no data-line', async () => {
  const built = await htmlIn('production');
  expect(built).not.toContain('data-line');
  const html = await htmlIn('development');
  expect(html.replace(/ data-line="\d+"/g, '')).toBe(built);
});
