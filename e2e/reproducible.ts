import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// npm run reproducible: builds the project in two folders and compares every page, feed and card.
const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
const folders = [buildIn(), buildIn()];
const [first = new Map(), second = new Map()] = folders.map(outputs);
const names = [...new Set([...first.keys(), ...second.keys()])].sort();
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const folder of folders) rmSync(folder, { recursive: true });
for (const name of different) console.error(`differs: ${name}`);
console.log(`${names.length} pages, feeds and cards, ${different.length} different`);
process.exitCode = different.length > 0 || names.length === 0 ? 1 : 0;

function buildIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-'));
  for (const name of tracked.filter(Boolean)) cpSync(name, join(folder, name));
  cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

function outputs(folder: string): Map<string, string> {
  const pages = filesIn(join(folder, '.next', 'server', 'app'), /\.(?:html|body)$/);
  return new Map([...pages, ...filesIn(join(folder, 'public', '_cards'), /\.png$/)]);
}

function filesIn(root: string, pattern: RegExp): [name: string, content: string][] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => [name, readFileSync(join(root, name), 'latin1')]);
}
