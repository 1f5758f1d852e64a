import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

// What the build says of the comments stands at its beginning; a folder without posts ends it there.
const LEFT_OUT = /コメント欄を省きました。\n.*Vercel.*\n.*→ DATABASE_URL/;
const NO_SERVER = /書き出すファイルには、コメント欄を置きません。/;

for (const [name, environment, words, says] of [
  ['on Vercel without a database', { VERCEL: '1', COMMENTS: 'on' }, [], LEFT_OUT],
  ['on Vercel with one', { VERCEL: '1', COMMENTS: 'on', DATABASE_URL: 'libsql://x' }, [], null],
  ['on Vercel without comments', { VERCEL: '1', COMMENTS: 'off' }, [], null],
  ['on a server', { COMMENTS: 'on' }, [], null],
  ['for plain files', { COMMENTS: 'on' }, ['--export'], NO_SERVER],
] as const) {
  test(`${name} the build ${says ? 'says why there is no comment box' : 'has nothing to say'}`, () => {
    const posts = mkdtempSync(join(tmpdir(), 'posts-'));
    const { VERCEL, DATABASE_URL, ...rest } = process.env;
    const { stderr, status } = spawnSync(process.execPath, ['lib/site-build/start.js', ...words], {
      env: { ...rest, ...environment, POSTS_DIR: posts },
    });
    expect(status).toBe(1);
    const said = stderr.toString();
    if (says) expect(said).toMatch(says);
    else expect(said).not.toMatch(/コメント/);
    rmSync(posts, { recursive: true });
  });
}
