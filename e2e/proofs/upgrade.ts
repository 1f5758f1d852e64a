import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { copyProjectTo } from '../support/copy-project';

// npm run prove -- upgrade: makes a release of this project and two later ones, the second of which does not build,
// and takes them in the blog of an owner by npm run upgrade, with the real npm ci, check and build. Fails unless the
// first is taken and undone, the second leaves every byte as it was, and no file of the owner changes.
const root = mkdtempSync(join(tmpdir(), 'upgrade-proof-'));
const [engine, blog] = [join(root, 'engine'), join(root, 'blog')];
const faults: string[] = [];

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Proof', '-c', 'user.email=proof@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
}

function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

/** Writes files, commits them as a release and tags it. */
function release(version: string, files: Record<string, string>): void {
  const packages = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8'));
  const text = `${JSON.stringify({ ...packages, version }, null, 2)}\n`;
  for (const [name, content] of Object.entries({ ...files, 'package.json': text }))
    writeFileSync(join(engine, name), content);
  commitAll(engine, `Release ${version}`);
  git(engine, 'tag', `v${version}`);
}

function upgrade(...args: string[]) {
  const command = ['run', '-s', 'upgrade', '--', ...args];
  const identity = { GIT_AUTHOR_NAME: 'Owner', GIT_COMMITTER_NAME: 'Owner' };
  const mail = { GIT_AUTHOR_EMAIL: 'o@example.com', GIT_COMMITTER_EMAIL: 'o@example.com' };
  const { status, stdout, stderr } = spawnSync('npm', command, {
    cwd: blog,
    encoding: 'utf8',
    env: { ...process.env, ...identity, ...mail },
  });
  console.log(`npm run upgrade ${args.join(' ')}: exit code ${status}`);
  return { status, output: stdout + stderr };
}

/** One digest of all files that git tracks, of the list of installed packages and of the commit. */
function digest(): string {
  const hash = createHash('sha256');
  for (const name of git(blog, 'ls-files', '-z').split('\0').filter(Boolean))
    hash.update(name).update(readFileSync(join(blog, name)));
  hash.update(readdirSync(join(blog, 'node_modules')).join());
  return hash.update(git(blog, 'rev-parse', 'HEAD')).digest('hex');
}

function expect(what: string, isTrue: boolean, output = ''): void {
  if (!isTrue) faults.push(`${what}\n${output}`);
}

try {
  mkdirSync(engine);
  copyProjectTo(engine);
  git(engine, 'init', '--quiet');
  release('1.0.0', {});
  // An owner whose repository has no history of the engine.
  mkdirSync(blog);
  copyProjectTo(blog);
  writeFileSync(join(blog, 'package.json'), readFileSync(join(engine, 'package.json')));
  git(blog, 'init', '--quiet', '--initial-branch=main');
  rmSync(join(blog, 'posts'), { recursive: true });
  rmSync(join(blog, 'site.config.ts'));
  mkdirSync(join(blog, 'posts'));
  writeFileSync(
    join(blog, 'posts', 'walk.md'),
    '---\ntitle: A walk\npublishedOn: 2026-11-03\n---\nx\n',
  );
  const settings =
    "export default { title: 'Mine', url: 'https://blog.example', language: 'en' };\n";
  writeFileSync(join(blog, 'site.config.ts'), settings);
  commitAll(blog, 'Start');

  const log = readFileSync(join(engine, 'CHANGELOG.md'), 'utf8');
  release('1.1.0', {
    'CHANGELOG.md': log.replace(
      '## [',
      '## [1.1.0] - 2027-01-01\n\n### Added\n\n- A thing.\n\n## [',
    ),
    'site.config.ts': `${settings}// new sample\n`,
    'posts/sample.md': '---\ntitle: Sample\npublishedOn: 2026-11-03\n---\nx\n',
    'app/_styles/base.css': `${readFileSync(join(engine, 'app/_styles/base.css'), 'utf8')}\n/* 1.1 */\n`,
  });
  const before = digest();
  const check = upgrade('--check', '--from', engine);
  expect('--check', check.status === 0 && check.output.includes('- A thing.'), check.output);
  expect('--check changes nothing', digest() === before);
  const taken = upgrade('--from', engine);
  expect('the release is taken', taken.status === 0, taken.output);
  const changed = git(blog, 'show', '--name-only', '--format=%s', 'HEAD').trim().split('\n');
  const expected = [
    'Upgrade to v1.1.0',
    '',
    'CHANGELOG.md',
    'app/_styles/base.css',
    'package.json',
  ];
  expect('only the engine changes', changed.join() === expected.join(), changed.join('\n'));

  release('1.2.0', { 'app/page.tsx': 'export default function Page() { return missing(); }\n' });
  const upgraded = digest();
  const failing = upgrade('--from', engine);
  expect('a failing release fails', failing.status === 1, failing.output);
  expect('it names the command', failing.output.includes('npm run build failed.'), failing.output);
  expect('a failing release is undone to the byte', digest() === upgraded);

  const undone = upgrade('--undo');
  expect('--undo', undone.status === 0, undone.output);
  expect('--undo goes back to the byte', git(blog, 'diff', '--stat', 'HEAD~2') === '');
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
