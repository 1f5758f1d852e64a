import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPublic } from './list-public';

let project: string;
let folder: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-public-'));
  folder = join(project, 'public');
  mkdirSync(join(folder, 'v2', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), '');
  writeFileSync(join(folder, 'v2', 'b.txt'), '');
  writeFileSync(join(folder, '.nojekyll'), '');
  writeFileSync(join(project, 'secret.env'), '');
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function listed(): string[] {
  return listPublic(folder).map(({ file, fault }) => (fault ? `${file} ${fault.name}` : file));
}

const FILES = ['.nojekyll', 'a.txt', 'v2/b.txt'];

test('files are listed by path, including the targets of links inside the folder', () => {
  symlinkSync('v2/b.txt', join(folder, 'c.txt'));
  symlinkSync('v2', join(folder, 'latest'));
  expect(listed()).toEqual(['.nojekyll', 'a.txt', 'c.txt', 'latest/b.txt', 'v2/b.txt']);
});

test.each([
  ['a file outside', '../secret.env', 'publicLink'],
  ['an absolute path', '/etc/passwd', 'publicLink'],
  ['the folder outside', '..', 'publicLink'],
  ['a device', '/dev/zero', 'publicLink'],
  ['a hidden file', '.nojekyll', 'publicLink'],
  ['a missing file', 'none', 'publicLink'],
  ['itself', 'link', 'publicLink'],
])('a link to %s is a fault', (_, target, name) => {
  symlinkSync(target, join(folder, 'link'));
  expect(listed()).toEqual([...FILES.slice(0, 2), `link ${name}`, ...FILES.slice(2)]);
});

test('a link to a parent folder is followed only once', () => {
  symlinkSync('../..', join(folder, 'v2', 'deep', 'up'));
  expect(listed()).toEqual([
    '.nojekyll',
    'a.txt',
    'v2/b.txt',
    'v2/deep/up/.nojekyll',
    'v2/deep/up/a.txt',
    'v2/deep/up/v2/b.txt',
    'v2/deep/up/v2/deep/up publicLink',
  ]);
});

test('the lock that Emacs creates beside a file is ignored, but a hidden link to a file outside is a fault', () => {
  symlinkSync('hanako@desk.4711', join(folder, '.#a.txt'));
  symlinkSync('../secret.env', join(folder, '.hidden'));
  expect(listed()).toEqual(['.hidden publicLink', ...FILES]);
});

test('a pipe is a fault', () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(listed()).toEqual([...FILES.slice(0, 2), 'pipe notRegular', ...FILES.slice(2)]);
});

test('when the folder does not exist, nothing is listed', () => {
  expect(listPublic(join(project, 'none'))).toEqual([]);
});

test('a folder and a file whose names are not UTF-8 are faults', () => {
  const inShiftJis = (ending: string) =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('906c', 'hex'), Buffer.from(ending)]);
  mkdirSync(inShiftJis(''));
  writeFileSync(inShiftJis('.pdf'), '');
  expect(listed().filter((line) => line.includes(' '))).toEqual([
    '\uFFFDl nameNotUtf8',
    '\uFFFDl.pdf nameNotUtf8',
  ]);
  writeFileSync(join(folder, '\uFFFD.txt'), '');
  expect(listed()).toContain('\uFFFD.txt');
});
