import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject } from './support/copy-project';
import { startServer } from './support/server';

const PROJECT = resolve(import.meta.dirname, '..');
let folder = '';
/** Environment variables that set the current time to 2026-11-23 in Tokyo and the posts folder to that of this test. */
const environment = () => ({
  ...process.env,
  POSTS_DIR: folder,
  SOURCE_DATE_EPOCH: '1795361400',
  GITHUB_ACTIONS: '',
});
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script of package.json, as an author does. */
function npm(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script, '--', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: environment(),
  });
  return { status, output: stdout + stderr, stdout };
}

test('an author creates a post, fixes what the check reports, builds, edits and builds again', async () => {
  test.setTimeout(300_000);
  const file = npm('new', '夜の散歩').stdout.trim();
  expect(existsSync(file)).toBe(true);
  appendFileSync(file, '## 川\n\n川沿いを ** ゆっくり ** 歩いた。[昨日](yesterday.md)の続き。\n');

  const broken = npm('check');
  expect(broken.status).toBe(1);
  expect(broken.output).toContain(`${file}:10:21: 誤り [linkDead]`);
  expect(broken.output).toContain(`${file}:10:6: 注意 [emphasisUnseen]`);

  const fixed = npm('check', '--fix');
  expect(fixed.status).toBe(1);
  expect(fixed.output).toContain('+川沿いを **ゆっくり** 歩いた。');
  expect(fixed.output).not.toContain('[emphasisUnseen]');
  npm('new', '昨日', '--slug', 'yesterday');
  expect(npm('check').status).toBe(0);

  // A post scheduled for next week is listed as scheduled and is not due yet.
  const scheduled = npm('new', '来週の話').stdout.trim();
  const text = readFileSync(scheduled, 'utf8');
  writeFileSync(scheduled, text.replace('publishedOn: 2026-11-23', 'publishedOn: 2026-11-30'));
  expect(npm('check').status).toBe(0);
  expect(npm('posts', '--scheduled').stdout).toContain('予約  2026-11-30  来週の話');
  expect(npm('due', '--since', '2026-11-22').stdout).not.toContain('来週の話');

  const about = join(folder, 'pages', 'about.md');
  mkdirSync(dirname(about));
  writeFileSync(about, '---\ntitle: 私について\n---\n\n歩く人です。\n');

  // The owner changes the seal in the settings and puts files into public.
  const project = copyProject('desk-project-');
  const settings = join(project, 'site.config.ts');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace("seal: '綴'", "seal: '夜'"));
  mkdirSync(join(project, 'public'));
  for (const name of ['favicon.ico', 'robots.txt', 'rss.xml'])
    writeFileSync(join(project, 'public', name), `own ${name}`);

  // The build publishes what is due, and nothing of the scheduled post.
  const build = (script: string) =>
    spawnSync('npm', ['run', script], { cwd: project, encoding: 'utf8', env: environment() });
  const built = build('build');
  expect(built.stdout + built.stderr).toMatch(
    /記事を\d+件読み、(\d+)ページのうち\1ページを書きました。/,
  );
  expect(built.status).toBe(0);
  const site = join(project, 'public', '_built');
  expect(readFileSync(join(site, 'pages', '夜の散歩.html'), 'utf8')).toContain(
    '<strong>ゆっくり</strong>',
  );
  expect(existsSync(join(site, 'pages', '来週の話.html'))).toBe(false);
  for (const name of ['home.html', 'rss.xml', 'atom.xml', 'feed.json']) {
    const text = readFileSync(join(site, name), 'utf8').replaceAll('<wbr/>', '');
    expect(text, name).toContain('夜の散歩');
    expect(text, name).not.toContain('来週の話');
  }
  const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8');
  expect(sitemap).toContain(encodeURIComponent('夜の散歩'));
  expect(sitemap).not.toContain(encodeURIComponent('来週の話'));

  // The next build updates the changed post and the post that links to it. A running server serves the new
  // build without a restart.
  const server = await startServer('start', {}, { folder: project });
  expect((await fetch(`${server.origin}/new-one`)).status).toBe(404);
  writeFileSync(
    join(folder, 'new-one.md'),
    '---\ntitle: あたらしい話\npublishedOn: 2026-11-01\n---\n\n新しい。\n',
  );
  const yesterday = join(folder, 'yesterday.md');
  writeFileSync(yesterday, readFileSync(yesterday, 'utf8').replace('昨日', 'おととい'));
  const secondBuild = build('export');
  expect(secondBuild.stdout).toContain('Next.jsの出番はありません。');
  expect(secondBuild.status).toBe(0);
  await expect.poll(() => statusOf(`${server.origin}/new-one`), { timeout: 20_000 }).toBe(200);
  await server.stop();
  for (const name of ['yesterday.html', '夜の散歩.html']) {
    expect(readFileSync(join(site, 'pages', name), 'utf8'), name).toContain('おととい');
  }
  const aboutPage = readFileSync(join(site, 'pages', 'about.html'), 'utf8');
  expect(aboutPage).toContain('歩く人です。');
  expect(aboutPage).not.toContain('/_next/');

  // Files of the owner in public replace generated files of the same name. The other icons show the new seal.
  const out = join(project, 'out');
  for (const name of ['favicon.ico', 'robots.txt', 'rss.xml'])
    expect(readFileSync(join(out, name), 'utf8')).toBe(`own ${name}`);
  const icons = readFileSync(join(out, 'index.html'), 'utf8').match(
    /<link rel="[a-z-]*icon"[^>]*>/g,
  );
  expect(icons).toEqual([
    '<link rel="icon" href="/favicon.ico" type="image/x-icon"/>',
    '<link rel="apple-touch-icon" href="/apple-icon.png" sizes="180x180" type="image/png"/>',
  ]);
  const [sealOfProject, sealOfCopy] = [PROJECT, project].map((root) =>
    readFileSync(join(root, 'public/_built/icon.svg'), 'utf8'),
  );
  expect(sealOfCopy).toContain('<path');
  expect(sealOfCopy).not.toBe(sealOfProject);
  rmSync(project, { recursive: true });
});

/** Returns 0 when the connection was closed: the former server ends idle ones when the new one takes over. */
async function statusOf(url: string): Promise<number> {
  const response = await fetch(url).catch(() => null);
  return response?.status ?? 0;
}
