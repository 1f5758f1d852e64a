import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60" onload="alert(1)"><rect width="60" height="60"/></svg>`;
const FONT = 'node_modules/@fontsource/noto-serif-jp/files/noto-serif-jp-japanese-700-normal.woff2';

/** Gives the copy a look of its own: settings, style sheet, font, logo and icon. */
function changeLook() {
  const settings = join(project, 'site.config.ts');
  const look = "palette: 'moss', list: 'pictures', fonts: { titles: 'title.woff2' },";
  const text = readFileSync(settings, 'utf8').replace(/^( *)title:/m, `$1${look}\n$1title:`);
  writeFileSync(settings, text);
  const site = (name: string) => join(project, 'site', name);
  writeFileSync(site('theme.css'), ':root {\n  --paper: light-dark(#ffffff, #17181b);\n}\n');
  writeFileSync(site('logo.svg'), LOGO);
  writeFileSync(site('icon.svg'), LOGO);
  cpSync(join(project, FONT), site('title.woff2'));
}

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
  changeLook();
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
    expect(html).toMatch(
      /<div><header.*<\/header><p>手元のノートからのお知らせ<\/p><\/div> <main/s,
    );
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

  // The look of the owner is in every page, and the policy allows its style sheet and its font.
  const headers = readFileSync(join(project, '.next', 'routes-manifest.json'), 'utf8');
  expect(headers).toContain("font-src 'self'");
  const styles = [...post.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = '']) => text);
  for (const text of styles) {
    expect(headers).toContain(createHash('sha256').update(text).digest('base64'));
  }
  expect(styles.at(-1)).toBe(':root{--paper: light-dark(#ffffff, #17181b)}');
  expect(styles.join('')).toContain('#43662d');
  const font = /url\(\/(_assets\/titles-\w+\.woff2)\)/.exec(styles.join(''))?.[1] ?? '';
  expect(readFileSync(join(project, 'public', font)).toString('latin1', 0, 4)).toBe('wOF2');
  expect(post).toContain('<meta name="theme-color" content="#ffffff"');
  const logo = /<img class="logo" src="\/(.+?)" alt="手元のノート" width="240" height="60"\/>/.exec(
    post,
  );
  expect(readFileSync(join(project, 'public', logo?.[1] ?? ''), 'utf8')).not.toContain('alert');
  expect(page('icon.svg')).toContain('<rect');
  expect(page('icon.svg')).not.toContain('alert');
  expect(home).toContain('<picture class="thumbnail">');

  // A mistake in the style sheet stops the build with its place.
  writeFileSync(join(project, 'site', 'theme.css'), 'p {\n  color red;\n}\n');
  const unstyled = run('build');
  expect(unstyled.output).toContain('site/theme.css:2:8\n  CSSとして読めないところがあります');
  expect(unstyled.status).toBe(1);
  rmSync(join(project, 'site', 'theme.css'));

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

  // So does a component that is no valid TypeScript, in the language of the site.
  writeFileSync(join(project, 'site', 'slots.tsx'), SLOTS.replace('</p>', '</b>'));
  const unreadable = run('check');
  expect(unreadable.output).toMatch(/site\/slots\.tsx:\d+:\d+: 誤り \[slotUnreadable\]/);
  expect(unreadable.output).toContain('TypeScriptとして読めないところがあります');
  expect(unreadable.status).toBe(1);
});
