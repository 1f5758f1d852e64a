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

/** What happens, once each, right before a file is opened and right after. */
const meanwhile = vi.hoisted((): { opening: (() => void)[]; looking: (() => void)[] } => ({
  opening: [],
  looking: [],
}));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const openSync: typeof real.openSync = (...given) => {
    meanwhile.opening.shift()?.();
    return real.openSync(...given);
  };
  const lookAt = (descriptor: number) => {
    meanwhile.looking.shift()?.();
    return real.fstatSync(descriptor);
  };
  return { ...real, openSync, fstatSync: lookAt };
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

/** The text of a file, or the name of what stands against reading it. */
function read(path: string, most?: number): string {
  try {
    return readBytes(folder, path, most).toString();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'code' in error ? String(error.code) : error.message.replace(/^.*: /, '');
  }
}

test('files of the folder are read, by their path in it, by a whole path and through links in it', () => {
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

test('the folder itself may be reached by a link', () => {
  symlinkSync(folder, join(project, 'link'));
  expect(readBytes(join(project, 'link'), 'a.txt').toString()).toBe('a');
  expect(readBytes(join(project, 'link'), join(folder, 'a.txt')).toString()).toBe('a');
});

describe('nothing is read', () => {
  test.each([
    ['a path out of the folder', '../secrets/a.txt', 'outside'],
    ['a whole path elsewhere', '/etc/passwd', 'outside'],
    ['a folder whose name begins like it', '../posts-other/a.txt', 'outside'],
    ['a folder', 'sub', 'notFile'],
    ['the folder itself', '.', 'notFile'],
    ['a file as a folder', 'a.txt/b', 'ENOTDIR'],
    ['what is not there', 'none', 'ENOENT'],
  ])('of %s', (_, path, expected) => {
    mkdirSync(join(project, 'posts-other'));
    writeFileSync(join(project, 'posts-other', 'a.txt'), 'secret');
    expect(read(path)).toBe(expected);
  });

  test.each([
    ['a file outside', '../secrets/a.txt', 'outside'],
    ['a whole path', '/etc/passwd', 'outside'],
    ['a link that leads out', 'out', 'outside'],
    ['a file by a folder that leads out', 'leaving/a.txt', 'outside'],
    ['a hidden file', '.git/config', 'outside'],
    ['a folder', 'sub', 'notFile'],
    ['a device', '/dev/zero', 'outside'],
    ['nothing', 'none', 'ENOENT'],
    ['itself', 'link', 'ELOOP'],
    ['a circle', 'circle', 'ELOOP'],
  ])('of a link to %s', (_, target, expected) => {
    link('../secrets/a.txt', 'out');
    link('../secrets', 'leaving');
    link('link', 'circle');
    link(target, 'link');
    expect(read('link')).toBe(expected);
  });

  test('of a pipe, and nobody waits for its other end', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(read('pipe')).toBe('notFile');
  });

  test('of a file that is too large', () => {
    writeFileSync(join(folder, 'a.txt'), '12345');
    expect([read('a.txt', 5), read('a.txt', 4)]).toEqual(['12345', 'tooLarge']);
  });
});

describe('between two looks', () => {
  test('a file that becomes a link is not opened', () => {
    meanwhile.opening.push(() => {
      rmSync(join(folder, 'a.txt'));
      link('../secrets/a.txt', 'a.txt');
    });
    expect(read('a.txt')).toBe('ELOOP');
  });

  test('a file that becomes a pipe is not read', () => {
    meanwhile.opening.push(() => {
      rmSync(join(folder, 'a.txt'));
      execFileSync('mkfifo', [join(folder, 'a.txt')]);
    });
    expect(read('a.txt')).toBe('notFile');
  });

  test('a folder that becomes a link is found out, also when it is put back', () => {
    writeFileSync(join(folder, 'sub', 'a.txt'), 'a');
    const leave = () => {
      renameSync(join(folder, 'sub'), join(folder, 'kept'));
      link('../secrets', 'sub');
    };
    meanwhile.opening.push(leave);
    expect(read('sub/a.txt')).toBe('outside');
    const putBack = () => {
      rmSync(join(folder, 'sub'));
      renameSync(join(folder, 'kept'), join(folder, 'sub'));
    };
    putBack();
    meanwhile.opening.push(leave);
    meanwhile.looking.push(putBack);
    expect(read('sub/a.txt')).toBe('outside');
  });
});

test('a file is closed after use, also where that fails', () => {
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

test('a file is copied whole, and a refused one leaves nothing behind', () => {
  const bytes = Buffer.alloc(2_500_000, '綴り');
  writeFileSync(join(folder, 'large'), bytes);
  copyFileFrom(folder, 'large', join(project, 'copy'));
  expect(readFileSync(join(project, 'copy')).equals(bytes)).toBe(true);
  link('../secrets/a.txt', 'link');
  expect(() => copyFileFrom(folder, 'link', join(project, 'stolen'))).toThrow('outside');
  expect(readdirSync(project).sort()).toEqual(['copy', 'posts', 'secrets']);
});
