import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { postWith } from '../feeds/testing/entries';
import {
  BUILD_FOLDER,
  factsOf,
  publishRecord,
  RECORD_FILE,
  readBuildRecord,
  writeDraftRecord,
} from './build-record';

const start = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(start);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const dates = { createdAt: new Date('2015-02-18T03:04:05Z'), publishAt: new Date(0) };
const post = postWith({
  slug: '__proto__',
  title: '題',
  tags: ['日記'],
  aliases: ['/a'],
  series: { name: '庭', order: 1 },
  authors: ['花子'],
  related: ['桜'],
  math: false,
  ...dates,
});
const record = {
  posts: [factsOf(post)],
  pages: [],
  cards: { posts: [] },
  frameHosts: [],
  hasFormulas: false,
  searchVersion: 'v',
  files: [],
  nextFingerprint: 'f',
};

test('a server reads the facts of a post from the record, without its text', () => {
  vi.stubEnv(BUILD_FOLDER, folder);
  writeDraftRecord(record);
  publishRecord();
  vi.unstubAllEnvs();
  const { body: _, bodyLine: _line, math: _math, ...facts } = post;
  expect(readBuildRecord()?.posts).toEqual([facts]);
});

test('processes of a running build read its own record, while the server reads that of the last build', () => {
  vi.stubEnv(BUILD_FOLDER, folder);
  writeDraftRecord(record);
  publishRecord();
  writeDraftRecord({ ...record, searchVersion: 'next' });
  expect(readBuildRecord()?.searchVersion).toBe('next');
  expect(readBuildRecord(RECORD_FILE)?.searchVersion).toBe('v');
  vi.unstubAllEnvs();
  expect(readBuildRecord()?.searchVersion).toBe('v');
});

test('a server notices the record of a later build', () => {
  const file = join(folder, 'build.json');
  writeFileSync(file, JSON.stringify(record));
  expect(readBuildRecord(file)?.searchVersion).toBe('v');
  writeFileSync(file, JSON.stringify({ ...record, searchVersion: 'later' }));
  utimesSync(file, 9, 9);
  expect(readBuildRecord(file)?.searchVersion).toBe('later');
});

test('without a build there is no record, and an invalid record is refused', () => {
  expect(readBuildRecord()).toBeUndefined();
  const file = join(folder, 'other.json');
  writeFileSync(file, JSON.stringify({ ...record, posts: [{ slug: 'a' }] }));
  expect(() => readBuildRecord(file)).toThrow(/kind/);
});
