import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject } from './support/copy-project';

const SLOTS = `import { defineSlots } from '#slots';
import { Notice } from './notice';

export default defineSlots({
  head: () => <meta name="verification" content="own" />,
  masthead: ({ children, site }) => <>{children}<Notice text={site.title} /></>,
  footer: ({ chrome }) => <footer>{chrome.years.join('から')}</footer>,
  home: ({ children, posts }) => <><p>全{posts.length}篇</p>{children}</>,
  list: ({ children, number }) => <><p>{number}ページめ</p>{children}</>,
  post: ({ children, post }) => <>{children}<p>「{post.title}」でした</p></>,
  notFound: ({ posts }) => <p>{posts.length}篇のどれでもありません</p>,
  pages: { about: ({ children }) => <><p>わたしの写真</p>{children}</> },
});
`;
const NOTICE =
  'export const Notice = ({ text }: { text: string }) => <p>{text}からのお知らせ</p>;\n';

let project = '';
test.beforeAll(() => {
  project = copyProject('owner-components-');
});
test.afterAll(() => rmSync(project, { recursive: true }));

function run(script: string) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('components of the owner appear in their places, and a mistake in one stops the build', () => {
  test.setTimeout(240_000);
  mkdirSync(join(project, 'site'));
  writeFileSync(join(project, 'site', 'slots.tsx'), SLOTS);
  writeFileSync(join(project, 'site', 'notice.tsx'), NOTICE);
  const { status, output } = run('build');
  expect(output).not.toContain('Error');
  expect(status).toBe(0);
  const page = (name: string) =>
    readFileSync(join(project, 'public', '_built', name), 'utf8').replaceAll('<!-- -->', '');
  const [home, post, about] = [
    page('home.html'),
    page('pages/はじめに.html'),
    page('pages/about.html'),
  ];
  for (const html of [home, post, about]) {
    expect(html).toMatch(/<meta name="verification" content="own"\/>.*<\/head>/s);
    expect(html).toMatch(/<\/header><p>手元のノートからのお知らせ<\/p> <main/);
    expect(html).toMatch(/<\/main> <footer>2024から2026<\/footer>/);
  }
  expect(home).toMatch(
    /<main id="content">.*<p>全\d+篇<\/p>.*<p>1ページめ<\/p><section class="year"/s,
  );
  expect(post).toMatch(/<\/article><p>「はじめに」でした<\/p>/);
  expect(about).toMatch(/<p>わたしの写真<\/p><article/);
  expect(page('answers/404.html')).toMatch(
    /<main id="content"><p>\d+篇のどれでもありません<\/p><\/main>/,
  );

  // A mistake in a component stops the build with its place.
  const mistake = SLOTS.replace("chrome.years.join('から')", 'chrome.year.join()');
  writeFileSync(join(project, 'site', 'slots.tsx'), mistake);
  const stopped = run('build');
  expect(stopped.output).toContain(
    'site/slots.tsx:7:3\n  部品の実行中にエラーになりました: Cannot read',
  );
  expect(stopped.status).toBe(1);

  writeFileSync(join(project, 'site', 'slots.tsx'), SLOTS.replace('footer:', 'foter:'));
  const check = run('check');
  expect(check.output).toContain('site/slots.tsx:7:3: 誤り [slotUnusable]');
  expect(check.output).toContain('footer のことですか。');
  expect(check.status).toBe(1);
});
