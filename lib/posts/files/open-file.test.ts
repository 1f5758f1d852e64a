import { execFileSync } from 'node:child_process';
import type * as fs from 'node:fs';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyFileFrom } from './copy-file';
import { readBytes, withFile } from './open-file';

/** Functions that simulate a race: each runs once, right before a file is opened or right after. */
const raceHooks = vi.hoisted((): { beforeOpen: (() => void)[]; afterOpen: (() => void)[] } => ({
  beforeOpen: [],
  afterOpen: [],
}));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const openSync: typeof real.openSync = (...args) => {
    raceHooks.beforeOpen.shift()?.();
    return real.openSync(...args);
  };
  const fstatSync = (descriptor: number) => {
    raceHooks.afterOpen.shift()?.();
    return real.fstatSync(descriptor);
  };
  return { ...real, openSync, fstatSync };
});

let project: string;
let folder: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-open-'));
  folder = join(project, 'posts');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'a.txt'), 'a');
  writeFileSync(join(folder, 'sub', 'b.txt'), 'b');
  writeFileSync(join(folder, '.git', 'config'), 'token');
  mkdirSync(join(project, 'secrets'));
  writeFileSync(join(project, 'secrets', 'a.txt'), 'secret');
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function link(target: string, name: string): void {
  symlinkSync(target, join(folder, name));
}

/** The text of a file, or the code or reason of the error. */
function read(path: string, maxBytes?: number): string {
  try {
    return readBytes(folder, path, maxBytes).toString();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'code' in error ? String(error.code) : error.message.replace(/^.*: /, '');
  }
}

test('files of the folder are read by relative path, by absolute path and through links inside the folder', () => {
  link('sub/b.txt', 'link');
  link('link', 'second');
  link(join(folder, 'a.txt'), 'absolute');
  link('sub', 'folder');
  expect(
    ['a.txt', join(folder, 'a.txt'), 'sub/../a.txt', 'link', 'second'].map((path) => read(path)),
  ).toEqual(['a', 'a', 'a', 'b', 'b']);
  expect([read('absolute'), read('folder/b.txt')]).toEqual(['a', 'b']);
  expect(read('.git/config')).toBe('token');
});

test('the folder itself may be a symbolic link', () => {
  symlinkSync(folder, join(project, 'link'));
  expect(readBytes(join(project, 'link'), 'a.txt').toString()).toBe('a');
  expect(readBytes(join(project, 'link'), join(folder, 'a.txt')).toString()).toBe('a');
});

describe('reading is refused', () => {
  test.each([
    ['a path out of the folder', '../secrets/a.txt', 'outside'],
    ['an absolute path outside', '/etc/passwd', 'outside'],
    ['a folder whose name begins with that of the folder', '../posts-other/a.txt', 'outside'],
    ['a folder', 'sub', 'notFile'],
    ['the folder itself', '.', 'notFile'],
    ['a file as a folder', 'a.txt/b', 'ENOTDIR'],
    ['a missing file', 'none', 'ENOENT'],
  ])('of %s', (_, path, expected) => {
    mkdirSync(join(project, 'posts-other'));
    writeFileSync(join(project, 'posts-other', 'a.txt'), 'secret');
    expect(read(path)).toBe(expected);
  });

  test.each([
    ['a file outside', '../secrets/a.txt', 'outside'],
    ['an absolute path', '/etc/passwd', 'outside'],
    ['another link that leads out', 'out', 'outside'],
    ['a file below a link to a folder outside', 'leaving/a.txt', 'outside'],
    ['a hidden file', '.git/config', 'outside'],
    ['a folder', 'sub', 'notFile'],
    ['a device', '/dev/zero', 'outside'],
    ['a missing file', 'none', 'ENOENT'],
    ['itself', 'link', 'ELOOP'],
    ['a link that links back', 'circle', 'ELOOP'],
  ])('of a link to %s', (_, target, expected) => {
    link('../secrets/a.txt', 'out');
    link('../secrets', 'leaving');
    link('link', 'circle');
    link(target, 'link');
    expect(read('link')).toBe(expected);
  });

  test('of a named pipe, without blocking', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(read('pipe')).toBe('notFile');
  });

  test('of a file that is too large', () => {
    writeFileSync(join(folder, 'a.txt'), '12345');
    expect([read('a.txt', 5), read('a.txt', 4)]).toEqual(['12345', 'tooLarge']);
  });
});

describe('a change between the check and the opening is noticed', () => {
  test('a file that becomes a link is not opened', () => {
    raceHooks.beforeOpen.push(() => {
      rmSync(join(folder, 'a.txt'));
      link('../secrets/a.txt', 'a.txt');
    });
    expect(read('a.txt')).toBe('ELOOP');
  });

  test('a file that becomes a pipe is not read', () => {
    raceHooks.beforeOpen.push(() => {
      rmSync(join(folder, 'a.txt'));
      execFileSync('mkfifo', [join(folder, 'a.txt')]);
    });
    expect(read('a.txt')).toBe('notFile');
  });

  test('a file below a folder that becomes a link is refused, also when the folder is put back', () => {
    writeFileSync(join(folder, 'sub', 'a.txt'), 'a');
    const leave = () => {
      renameSync(join(folder, 'sub'), join(folder, 'moved'));
      link('../secrets', 'sub');
    };
    raceHooks.beforeOpen.push(leave);
    expect(read('sub/a.txt')).toBe('outside');
    const putBack = () => {
      rmSync(join(folder, 'sub'));
      renameSync(join(folder, 'moved'), join(folder, 'sub'));
    };
    putBack();
    raceHooks.beforeOpen.push(leave);
    raceHooks.afterOpen.push(putBack);
    expect(read('sub/a.txt')).toBe('outside');
  });
});

test('a file is closed after use, also after an exception', () => {
  const descriptors = [
    withFile(folder, 'a.txt', ({ descriptor }) => descriptor),
    withFile(folder, 'a.txt', ({ descriptor }) => descriptor),
  ];
  expect(descriptors[0]).toBe(descriptors[1]);
  expect(() =>
    withFile(folder, 'a.txt', () => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(withFile(folder, 'a.txt', ({ descriptor }) => descriptor)).toBe(descriptors[0]);
});

test('a file is copied completely, and a refused copy leaves no file behind', () => {
  const bytes = Buffer.alloc(2_500_000, '綴り');
  writeFileSync(join(folder, 'large'), bytes);
  copyFileFrom(folder, 'large', join(project, 'copy'));
  expect(readFileSync(join(project, 'copy')).equals(bytes)).toBe(true);
  link('../secrets/a.txt', 'link');
  expect(() => copyFileFrom(folder, 'link', join(project, 'stolen'))).toThrow('outside');
  expect(readdirSync(project).sort()).toEqual(['copy', 'posts', 'secrets']);
});
