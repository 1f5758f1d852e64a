import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  diagramKey,
  parseDiagramsLock,
  printDiagramsLock,
  readDiagramsLock,
} from './diagrams-lock';

const folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = { width: 10, height: 20, words: ['甲'], content: '<path class="edge" d="M0 0"/>' };

test('the lock file has one line per entry, sorted, and parses to the entries that were printed', () => {
  const text = printDiagramsLock(
    new Map([
      ['b', entry],
      ['a', entry],
    ]),
  );
  expect(text.split('\n').map((line) => line.slice(0, 5))).toEqual([
    '{',
    '  "a"',
    '  "b"',
    '}',
    '',
  ]);
  expect(parseDiagramsLock(text, 'x')).toEqual(
    new Map([
      ['a', entry],
      ['b', entry],
    ]),
  );
  expect(printDiagramsLock(new Map())).toBe('{}\n');
});

test('without a lock file there are no entries; an invalid file is an error with its line', () => {
  expect(readDiagramsLock(folder).entries.size).toBe(0);
  writeFileSync(join(folder, 'diagrams.lock.json'), '{\n  "a": {"width": -1}\n}\n');
  expect(() => readDiagramsLock(folder)).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ rule: 'diagramsLockBroken', line: 2 })],
    }),
  );
  writeFileSync(join(folder, 'diagrams.lock.json'), '{');
  expect(() => readDiagramsLock(folder)).toThrow('diagrams.lock.json');
});

test('trailing whitespace and the kind of line break do not change the key', () => {
  expect(diagramKey('pie\n  "a" : 1')).toBe(diagramKey('pie  \r\n  "a" : 1\r\n'));
  expect(diagramKey('pie\n  "a" : 1')).not.toBe(diagramKey('pie\n  "a" : 2'));
});
