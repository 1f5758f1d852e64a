import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './testing/run-command';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'due-'));
  const write = (name: string, lines: string) =>
    writeFileSync(join(folder, `${name}.md`), `---\ntitle: ${name}\n${lines}\n---\n`);
  write('old', 'publishedOn: 2015-02-18');
  write('day', 'publishedOn: 2026-12-01');
  write('time', 'publishedOn: 2026-12-01\npublishAt: 2026-12-01 09:00');
  write('draft', 'publishedOn: 2026-12-01\ndraft: true');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs npm run due at a given time and returns its exit code, followed by the slugs that it lists. */
function due(now: string, since: string) {
  const seconds = String(Date.parse(now) / 1000);
  const { status, stdout } = run('due', ['--json', '--since', since], {
    POSTS_DIR: folder,
    SOURCE_DATE_EPOCH: seconds,
  });
  const rows: { slug: string }[] = JSON.parse(stdout);
  return [status, ...rows.map(({ slug }) => slug)];
}

test('it exits with 0 when a post became due since the last build, and with 1 when none did', () => {
  expect(due('2026-11-30T23:59:59+09:00', '2026-11-30')).toEqual([1]);
  expect(due('2026-12-01T00:00:00+09:00', '2026-11-30')).toEqual([0, 'day']);
  expect(due('2026-12-01T09:00:00+09:00', '2026-12-01')).toEqual([0, 'time']);
  expect(due('2026-12-01T09:00:00+09:00', '2026-11-30')).toEqual([0, 'day', 'time']);
  expect(due('2026-12-02T00:00:00+09:00', '2026-12-01 09:00')).toEqual([1]);
});

test('it exits with 2 when the time or the folder of posts cannot be read', () => {
  expect(run('due', ['--since', 'yesterday'], { POSTS_DIR: folder }).status).toBe(2);
  expect(run('due', ['--since', '2026-12-01'], { POSTS_DIR: join(folder, 'none') }).status).toBe(2);
});

test('npm run posts -- --scheduled lists the scheduled posts with the time when each is due', () => {
  const { stdout } = run('posts', ['--scheduled', '--json'], {
    POSTS_DIR: folder,
    SOURCE_DATE_EPOCH: String(Date.parse('2026-11-23T00:00:00Z') / 1000),
  });
  expect(JSON.parse(stdout)).toMatchObject([
    { state: 'scheduled', slug: 'day', dueAt: '2026-12-01T00:00:00+09:00' },
    { state: 'scheduled', slug: 'time', dueAt: '2026-12-01T09:00:00+09:00' },
  ]);
});
