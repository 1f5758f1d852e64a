import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

// The build reports about comments before it reads the posts; an empty posts folder stops it right after.
const LEFT_OUT = /コメント欄を省きました。\n.*Vercel.*\n.*→ DATABASE_URL/;
const NO_SERVER = /書き出すファイルには、コメント欄を置きません。/;

for (const [name, environment, options, message] of [
  ['on Vercel without a database', { VERCEL: '1', COMMENTS: 'on' }, [], LEFT_OUT],
  [
    'on Vercel with a database',
    { VERCEL: '1', COMMENTS: 'on', DATABASE_URL: 'libsql://x' },
    [],
    null,
  ],
  ['on Vercel without comments', { VERCEL: '1', COMMENTS: 'off' }, [], null],
  ['on a server', { COMMENTS: 'on' }, [], null],
  ['for plain files', { COMMENTS: 'on' }, ['--export'], NO_SERVER],
] as const) {
  test(`${name} the build ${message ? 'says why it leaves out comments' : 'does not mention comments'}`, () => {
    const posts = mkdtempSync(join(tmpdir(), 'posts-'));
    const { VERCEL, DATABASE_URL, ...rest } = process.env;
    const { stderr, status } = spawnSync(
      process.execPath,
      ['lib/site-build/start.js', ...options],
      {
        env: { ...rest, ...environment, POSTS_DIR: posts },
      },
    );
    expect(status).toBe(1);
    const output = stderr.toString();
    if (message) expect(output).toMatch(message);
    else expect(output).not.toMatch(/コメント/);
    rmSync(posts, { recursive: true });
  });
}
