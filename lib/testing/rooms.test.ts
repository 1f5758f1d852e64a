import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lintOverrides, readRooms } from './rooms';

const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-rooms-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the table of rooms has every folder of lib', () => {
  const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(
    readRooms()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(folders.map(({ name }) => name).sort());
});

test('a room imports only from rooms before it in the table', () => {
  const rooms = readRooms();
  const names = rooms.map(({ name }) => name);
  for (const { name, mayImport } of rooms) {
    if (mayImport === 'every') continue;
    const below = names.slice(0, names.indexOf(name));
    expect(mayImport.filter((room) => !below.includes(room))).toEqual([]);
  }
});

test('biome.json has the rules of the table (npm run prove -- rooms writes them)', () => {
  expect(JSON.parse(readFileSync('biome.json', 'utf8')).overrides).toEqual(lintOverrides());
});

test('npm run lint refuses a wrong import in every room, also of a type', () => {
  const rooms = readRooms().filter(({ mayImport }) => mayImport !== 'every');
  writeFileSync(join(folder, 'biome.json'), lintSettings());
  write('lib/site.ts', "import type { x } from './posts/x';\nexport type T = typeof x;\n");
  const wrong = rooms.map(({ name }) => {
    // The commands are above every room.
    const file = `lib/${name}/wrong.ts`;
    write(file, "import type { x } from '../cli/x';\nexport type T = typeof x;\n");
    write(`lib/${name}/right.ts`, "import type { x } from '../site';\nexport type T = typeof x;\n");
    return file;
  });
  expect(refusedFiles()).toEqual(['lib/site.ts', ...wrong].sort());
});

test.each([
  ['a folder of a room', 'lib/markdown/remark/wrong.ts', '../../feeds/x'],
  ['a room that the table does not have', 'lib/posts/wrong.ts', '../helpers/x'],
  ['app', 'lib/cards/wrong.ts', '../../app/x'],
  ['a test double', 'lib/comments/wrong.ts', './testing/x'],
  ['Next.js', 'lib/markdown/wrong.ts', 'next/headers'],
])('an import in or of %s is refused', (_, file, source) => {
  rmSync(join(folder, 'lib'), { recursive: true, force: true });
  writeFileSync(join(folder, 'biome.json'), lintSettings());
  write(file, `import type { x } from '${source}';\nexport type T = typeof x;\n`);
  expect(refusedFiles()).toEqual([file]);
});

/** The settings of the project without its version control, which the folder of the test does not have. */
function lintSettings(): string {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'));
  return JSON.stringify({ overrides });
}

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The files of the folder in which Biome refuses an import, sorted. */
function refusedFiles(): string[] {
  const biome = resolve('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  let report = '';
  try {
    const args = [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=json', 'lib'];
    report = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    report = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
  const files = [...report.matchAll(/"path":\s*"(lib[^"]*)"/g)].map(([, path = '']) => path);
  return [...new Set(files)].sort();
}
