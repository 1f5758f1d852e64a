import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './testing/run-command';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const front = "---\ntitle: '%'\npublishedOn: 2015-02-18\n---\n";

/** Files in which a careless fix would damage other text: the source, and what the emphasis has to become. */
const HOSTILE: Record<string, [before: string, after: string]> = {
  crlf: [`${front}** あ **  \r\n\t\r\nい\r\n`.replace(/(?<!\r)\n/g, '\r\n'), '**あ**'],
  bom: [`\uFEFF${front}** あ **\n`, '**あ**'],
  'no-newline': [`${front}い ** あ **`, '**あ**'],
  'mixed-breaks': [`${front}い\r\n** あ **\nう\r\n\n\n`, '**あ**'],
  astral: [`${front}👨‍👩‍👧𠮷 ** あ ** か\u3099\n`, '**あ**'],
  whitespace: [`${front}   \n\t\n  ** あ **   \n\u00A0\u3000\n`, '**あ**'],
  'code-too': [`${front}\`** あ **\` ** あ **\n\n    ** あ **\n`, '**あ**'],
  'same-line': [`${front}** い ** と ** い **\n`, '**い**'],
  'dollar-signs': [`${front}** あ$&$1 **\n** あ **\n`, '**あ**'],
  'control-characters': [`${front}\u0000\u0007\u2028** あ **\u2028\u0085\n`, '**あ**'],
};

/** The expected file: the same fix, made without the code under test. */
function fixedByHand(name: string, before: string, after: string): string {
  if (name === 'code-too') return before.replace('` ** あ **', `\` ${after}`);
  return before.replaceAll(/\*\* ([^*]+) \*\*/g, (_, words) => `**${words}**`);
}

test('--fix on ten difficult files changes only the reported text, and a second run changes nothing', () => {
  for (const [name, [before]] of Object.entries(HOSTILE)) {
    writeFileSync(join(folder, `${name}.md`), before.replace('%', name), { mode: 0o640 });
  }
  const first = run('check', ['--fix'], { POSTS_DIR: folder });
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  expect(first.stdout).toContain('-** い ** と ** い **\n+**い** と **い**');
  for (const [name, [before, after]] of Object.entries(HOSTILE)) {
    const path = join(folder, `${name}.md`);
    const expected = fixedByHand(name, before, after).replace('%', name);
    expect(readFileSync(path).equals(Buffer.from(expected)), name).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  }
  const times = readdirSync(folder).map((file) => statSync(join(folder, file)).mtimeMs);
  const second = run('check', ['--fix'], { POSTS_DIR: folder });
  expect(second.stdout).not.toContain('@@');
  expect(readdirSync(folder).map((file) => statSync(join(folder, file)).mtimeMs)).toEqual(times);
});

test('when --fix is killed, every file has either its old or its new text', async () => {
  const filler = 'あ'.repeat(50_000);
  const before = `${front}** い **\n\n${filler}\n`;
  const after = `${front}**い**\n\n${filler}\n`;
  for (let index = 0; index < 30; index++) writeFileSync(join(folder, `${index}.md`), before);
  const states = new Set<string>();
  for (let round = 0; round < 4; round++) {
    const child = spawn(process.execPath, ['lib/cli/start.js', 'check', '--fix'], {
      env: { ...process.env, POSTS_DIR: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await firstOutput(child);
    child.kill('SIGKILL');
    for (const name of readdirSync(folder).filter((file) => /^\d+\.md$/.test(file))) {
      const text = readFileSync(join(folder, name), 'utf8');
      states.add(text === before ? 'before' : text === after ? 'after' : name);
    }
  }
  expect([...states].sort()).toEqual(['after', 'before']);
}, 120_000);

/** Resolves at the first output, a diff: the command is writing files then. */
function firstOutput(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.stdout?.once('data', () => done());
    child.once('exit', () => done());
  });
}

test('it exits with 0 for warnings, with 1 for errors, and with 2 when it cannot check', () => {
  writeFileSync(join(folder, 'a.md'), `${front}\`\`\`\nx\n\`\`\`\n`);
  const warned = run('check', [], { POSTS_DIR: folder });
  expect([warned.status, warned.stdout]).toEqual([0, expect.stringContaining('[fenceUnlabelled]')]);
  writeFileSync(join(folder, 'b.md'), front.replace('18', '30').replace('%', 'b'));
  expect(run('check', ['--format', 'json'], { POSTS_DIR: folder }).status).toBe(1);
  expect(run('check', [join(folder, 'a.md')], { POSTS_DIR: folder }).status).toBe(0);
  expect(run('check', [join(folder, 'c.md')], { POSTS_DIR: folder }).status).toBe(2);
  expect(run('check', ['--format', 'xml'], { POSTS_DIR: folder }).status).toBe(2);
  const annotated = run('check', [], { POSTS_DIR: folder, GITHUB_ACTIONS: 'true' });
  expect(annotated.stdout).toMatch(/^::warning file=.*a\.md,line=5,col=1,title=fenceUnlabelled::/m);
});
