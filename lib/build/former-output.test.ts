import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setAsideFormerOutput } from './former-output';

test('the output is out of the way at once; the cache stays', async () => {
  const build = await mkdtemp(join(tmpdir(), 'former-output-'));
  await mkdir(join(build, 'server', 'app'), { recursive: true });
  await mkdir(join(build, 'cache', 'turbopack'), { recursive: true });
  await mkdir(join(build, 'cache', 'tsuzuri', 'former-output', 'stopped'), { recursive: true });
  await writeFile(join(build, 'server', 'app', 'post.html'), 'old');
  await writeFile(join(build, 'BUILD_ID'), 'tsuzuri');
  await writeFile(join(build, 'cache', 'turbopack', 'kept'), 'kept');

  const aside = await setAsideFormerOutput(build);
  expect(await readdir(build)).toEqual(['cache']);
  expect((await readdir(aside)).sort()).toEqual(['BUILD_ID', 'server']);
  expect(await readdir(join(build, 'cache', 'turbopack'))).toEqual(['kept']);
  await rm(build, { recursive: true });
});

test('before the first build there is nothing to move', async () => {
  const build = join(await mkdtemp(join(tmpdir(), 'former-output-')), '.next');
  expect(await readdir(await setAsideFormerOutput(build))).toEqual([]);
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
    await setAsideFormerOutput(build);
    expect((await readdir(build)).sort()).toEqual(['BUILD_ID', 'cache']);
    await rm(build, { recursive: true });
    await rm(cache, { recursive: true });
  },
);
