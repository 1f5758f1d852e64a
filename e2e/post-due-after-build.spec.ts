import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Server, startServer } from './support/server';

// The posts folder has two posts that are not in the build, as when a post becomes due after it: the running
// server reads them but has no page for them.
const folder = mkdtempSync(join(tmpdir(), 'due-'));
let server: Server;

test.beforeAll(async () => {
  cpSync('posts', folder, { recursive: true });
  for (const [slug, day] of [
    ['due', '1999-12-31'],
    ['due-too', '1999-12-31'],
  ]) {
    const text = `---\ntitle: '${slug}'\npublishedOn: ${day}\naliases: ['/entry/${slug}']\n---\n本文。\n`;
    writeFileSync(join(folder, `${slug}.md`), text);
  }
  server = await startServer('start', { POSTS_DIR: folder, SITE_URL: 'https://example.com' });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

for (const [name, path] of [
  ['its alias', '/entry/due'],
  ['its own path', '/due'],
  ['its path with a needless escape', '/%64ue'],
  ['the path of its day, which has two posts', '/1999/12/31/x'],
  ['the path of its month', '/1999/12/01/x'],
] as const) {
  test(`before the next build, ${name} does not redirect to a missing page`, async () => {
    const response = await fetch(server.origin + path, { redirect: 'manual' });
    const location = response.headers.get('location');
    // A redirect may normalize the path of the post, but nothing may redirect to it from elsewhere.
    if (location !== null) expect(location).toBe('/due');
    else expect(response.status).toBe(404);
    expect(location === null || path === '/%64ue').toBe(true);
  });
}

test('paths of pages that were built still redirect', async () => {
  const response = await fetch(`${server.origin}/about.html`, { redirect: 'manual' });
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/about');
});
