import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepThumbnail } from './thumbnail';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thumbnail-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A drawing of a few shapes, and a comment of so many bytes. */
function drawing(length: number): Buffer {
  const start = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">';
  return Buffer.from(`${start}<!--${'a'.repeat(length)}--><rect width="9" height="9"/></svg>`);
}

test('a drawing of more than 2 MB is no thumbnail', async () => {
  const kept = await keepThumbnail(drawing(1_900_000), folder);
  expect(kept).toMatchObject({ width: 40, height: 40 });
  expect(await keepThumbnail(drawing(2_000_000), folder)).toBeUndefined();
});
