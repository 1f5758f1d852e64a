import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { draftOf, finishReplacement, replaceOutput } from './replace-output.js';

const NAMES = ['BUILD_ID', 'server.mjs', 'server/app.js', 'static/a.js', 'types'];
/** The number of renames: the server and four names to `former`, then all five from the draft. */
const STEPS = 10;

test.for(Array.from({ length: STEPS + 1 }, (_, step) => step))(
  'a replacement interrupted after %i steps is completed later',
  (steps) => {
    const output = join(mkdtempSync(join(tmpdir(), 'replace-output-')), 'output');
    for (const name of NAMES) {
      put(join(output, name), 'last');
      put(join(draftOf(output), name), 'new');
    }
    put(join(output, 'cache'), 'stays');
    let left = steps;
    const rename = (from: string, to: string) => {
      if (left-- === 0) throw new Error('power cut');
      renameSync(from, to);
    };
    if (steps < STEPS) expect(() => replaceOutput(output, rename)).toThrow('power cut');
    else replaceOutput(output, rename);
    finishReplacement(output);
    const contents = NAMES.map((name) => readFileSync(join(output, name), 'utf8'));
    // Interrupted before its first step, the replacement has not begun.
    expect(new Set(contents)).toEqual(new Set([steps === 0 ? 'last' : 'new']));
    expect(readFileSync(join(output, 'cache'), 'utf8')).toBe('stays');
    rmSync(dirname(output), { recursive: true });
  },
);

test('a draft beside a complete output is not taken for an interrupted replacement', () => {
  const output = join(mkdtempSync(join(tmpdir(), 'replace-output-')), 'output');
  put(join(output, 'server.mjs'), 'last');
  put(join(draftOf(output), 'server.mjs'), 'ne');
  finishReplacement(output);
  expect(readFileSync(join(output, 'server.mjs'), 'utf8')).toBe('last');
  rmSync(dirname(output), { recursive: true });
});

test('the server file exists only while the output is complete', () => {
  const output = join(mkdtempSync(join(tmpdir(), 'replace-output-')), 'output');
  for (const name of NAMES) {
    put(join(output, name), 'last');
    put(join(draftOf(output), name), 'new');
  }
  const order: string[] = [];
  replaceOutput(output, (from, to) => {
    order.push(to.slice(output.length + 1));
    renameSync(from, to);
  });
  expect(order[0]).toBe('former/server.mjs');
  expect(order.at(-1)).toBe('server.mjs');
  rmSync(dirname(output), { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
