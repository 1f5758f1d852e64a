import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LinkedFile } from '../markdown/rendered';
import { attachmentResolver } from './resolve-attachment';
import { FILES_FOLDER, writeAttachments } from './write-attachments';

const post = { file: '記録.md' };
const start = process.cwd();
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-write-'));
  mkdirSync(join(project, 'posts'));
  process.chdir(project);
  vi.stubEnv('POSTS_DIR', 'posts');
});

afterEach(() => {
  process.chdir(start);
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true });
});

function put(name: string, content: string | Buffer): void {
  writeFileSync(join('posts', name), content);
}

async function linked(...names: string[]): Promise<{ files: LinkedFile[] }[]> {
  const files = names.map(async (source): Promise<LinkedFile> => {
    const file = await attachmentResolver(post)(source);
    if (!file) throw new Error(source);
    return { source, use: 'link', line: 1, column: 1, file };
  });
  return [{ files: await Promise.all(files) }];
}

/** The names of the files in `public/_files`, sorted, without the folders of their keys. */
function written(): string[] {
  const entries = readdirSync(FILES_FOLDER, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
}

/** The paths that {@link writeAttachments} returns, sorted, without the folders of their keys. */
async function returned(...names: string[]): Promise<string[]> {
  const files = await writeAttachments(await linked(...names));
  return files.map((file) => file.replace(/^[^/]+\//, '')).sort();
}

test('the files that posts link to are copied, and their paths are returned', async () => {
  put('a.pdf', 'a');
  put('資料.zip', 'b');
  put('run.py', 'c');
  const all = ['a.pdf', 'run.py.txt', '資料.zip'];
  expect(await returned('a.pdf', '資料.zip', 'run.py')).toEqual(all);
  expect(written()).toEqual(all);
  const both = await linked('a.pdf#page=2', 'a.pdf');
  expect(await writeAttachments(both)).toHaveLength(1);
  const [path = ''] = both[0]?.files.map(({ file }) => ('path' in file ? file.path : '')) ?? [];
  expect(readFileSync(join('public', path.replace('#page=2', '')), 'utf8')).toBe('a');
  const before = await writeAttachments(await linked('a.pdf'));
  put('a.pdf', 'other');
  expect(await writeAttachments(await linked('a.pdf'))).not.toEqual(before);
  expect(await writeAttachments([])).toEqual([]);
});

test('files with the same content keep their names', async () => {
  put('a.pdf', 'a');
  put('b.pdf', 'a');
  expect(await returned('a.pdf', 'b.pdf')).toEqual(['a.pdf', 'b.pdf']);
  expect(written()).toEqual(['a.pdf', 'b.pdf']);
});

test('an SVG loses its scripts, and a photo its GPS data', async () => {
  put('a.svg', '<svg width="9" height="9"><script>alert(1)</script><rect/></svg>');
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } });
  const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 0/1 0/1' } };
  put('b.jpg', await picture.withExif(exif).jpeg().toBuffer());
  await writeAttachments(await linked('a.svg', 'b.jpg'));
  expect(written()).toEqual(['a.svg', 'b.jpg']);
  for (const key of readdirSync(FILES_FOLDER)) {
    const [name = ''] = readdirSync(join(FILES_FOLDER, key));
    const bytes = readFileSync(join(FILES_FOLDER, key, name));
    if (name === 'a.svg') expect(bytes.toString()).toMatch(/^<svg [^>]*><rect><\/rect><\/svg>$/);
    else expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  }
});

test('a file that was replaced by a symbolic link is not read', async () => {
  put('a.pdf', 'a');
  writeFileSync('secret.pdf', 'secret');
  const files = await linked('a.pdf');
  rmSync(join('posts', 'a.pdf'));
  symlinkSync(join('..', 'secret.pdf'), join('posts', 'a.pdf'));
  await expect(writeAttachments(files)).rejects.toThrow('a.pdf: outside');
  expect(written()).toEqual([]);
});
