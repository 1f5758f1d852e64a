import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setAsideFormerOutput } from './former-output';

test('the output is out of the way at once, and deleted in the end; the cache stays', async () => {
  const build = await mkdtemp(join(tmpdir(), 'former-output-'));
  await mkdir(join(build, 'server', 'app'), { recursive: true });
  await mkdir(join(build, 'cache', 'turbopack'), { recursive: true });
  await mkdir(join(build, 'cache', 'tsuzuri', 'former-output', 'stopped'), { recursive: true });
  await writeFile(join(build, 'server', 'app', 'post.html'), 'old');
  await writeFile(join(build, 'BUILD_ID'), 'tsuzuri');
  await writeFile(join(build, 'cache', 'turbopack', 'kept'), 'kept');

  const discard = await setAsideFormerOutput(build);
  expect(await readdir(build)).toEqual(['cache']);

  await discard();
  const left = await readdir(build, { recursive: true });
  expect(left.sort()).toEqual([
    'cache',
    join('cache', 'tsuzuri'),
    join('cache', 'turbopack'),
    join('cache', 'turbopack', 'kept'),
  ]);
  await rm(build, { recursive: true });
});

test('before the first build there is nothing to move', async () => {
  const build = join(await mkdtemp(join(tmpdir(), 'former-output-')), '.next');
  const discard = await setAsideFormerOutput(build);
  await discard();
  expect(await readdir(build, { recursive: true })).toEqual(['cache', join('cache', 'tsuzuri')]);
  await rm(build, { recursive: true });
});

/** A file system of its own on Linux. */
const ELSEWHERE = '/dev/shm';

test.skipIf(!existsSync(ELSEWHERE))(
  'what lies on another volume than the cache stays',
  async () => {
    const build = await mkdtemp(join(tmpdir(), 'former-output-'));
    const cache = await mkdtemp(join(ELSEWHERE, 'former-output-'));
    await symlink(cache, join(build, 'cache'));
    await writeFile(join(build, 'BUILD_ID'), 'tsuzuri');
    const discard = await setAsideFormerOutput(build);
    await discard();
    expect((await readdir(build)).sort()).toEqual(['BUILD_ID', 'cache']);
    await rm(build, { recursive: true });
    await rm(cache, { recursive: true });
  },
);
