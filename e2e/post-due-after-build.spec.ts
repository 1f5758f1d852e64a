import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Server, startServer } from './support/server';

// A post that became due after the build: the running server reads it, and has no page of it.
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
  ['another spelling of its path', '/%64ue'],
  ['its day, that has two of them', '/1999/12/31/x'],
  ['its month', '/1999/12/01/x'],
] as const) {
  test(`before the next build, ${name} does not lead to a page that is missing`, async () => {
    const answer = await fetch(server.origin + path, { redirect: 'manual' });
    const to = answer.headers.get('location');
    // Its path may be put right, and no more.
    if (to !== null) expect(to).toBe('/due');
    else expect(answer.status).toBe(404);
    expect(to === null || path === '/%64ue').toBe(true);
  });
}

test('the posts that were built are led to', async () => {
  const answer = await fetch(`${server.origin}/about.html`, { redirect: 'manual' });
  expect(answer.status).toBe(308);
  expect(answer.headers.get('location')).toBe('/about');
});
