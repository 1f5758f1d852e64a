import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeThumbnail } from './thumbnail';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thumbnail-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An SVG with one shape, and a comment of `length` bytes. */
function svg(length: number): Buffer {
  const start = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">';
  return Buffer.from(`${start}<!--${'a'.repeat(length)}--><rect width="9" height="9"/></svg>`);
}

test('an SVG of more than 2 MB gives no thumbnail', async () => {
  const thumbnail = await storeThumbnail(svg(1_900_000), folder);
  expect(thumbnail).toMatchObject({ width: 40, height: 40 });
  expect(await storeThumbnail(svg(2_000_000), folder)).toBeUndefined();
});
