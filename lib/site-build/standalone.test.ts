import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeEnvironmentFiles } from './standalone';

test('.env files are removed from the standalone server, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-standalone-'));
  const names = ['.env', '.env.production', '.next', 'package.json', 'server.js'];
  for (const name of names) writeFileSync(join(folder, name), '');
  await removeEnvironmentFiles(folder);
  expect(readdirSync(folder).sort()).toEqual(['.next', 'package.json', 'server.js']);
  rmSync(folder, { recursive: true });
});

test.each([
  ['.gitignore', ['.env*', '!.env.example', '/data/']],
  ['.dockerignore', ['**/.env*', '!**/.env.example', 'data']],
])('%s excludes secrets and comments, but not the example', (file, lines) => {
  const written = readFileSync(file, 'utf8').split('\n');
  expect(written).toEqual(expect.arrayContaining(lines));
});
