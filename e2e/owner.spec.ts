import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import type { Analytics } from '../lib/settings/analytics-schema';
import { axeViolations } from './support/axe';
import { copyProject } from './support/copy-project';
import { GOOGLE, SITE, SLOTS, WIDGET, writeOwnerFiles } from './support/owner-files';
import { type Server, startServer } from './support/server';
import { visitWithAnalytics } from './support/visit-with-analytics';

// One build has everything that an owner can write, with Google Analytics. For another service the tests change a page on
// its way to the browser: the data of the loader, and the sources in the policy. No request leaves this machine: every host
// but the server of the build has a stand-in here.
const POST = '/light-pages';
const ENVIRONMENT = {
  SITE_URL: '',
  COMMENTS: 'on',
  DATABASE_URL: 'file::memory:',
  SOURCE_DATE_EPOCH: '4102444800',
};

let project = '';
let server: Server;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  project = copyProject('owner-');
  writeOwnerFiles(project);
  const { status, output } = run('build');
  expect(status, output).toBe(0);
  expect(output).not.toContain('Error');
  server = await startServer('start', ENVIRONMENT, { folder: project });
});
test.afterAll(async () => {
  await server?.stop();
  rmSync(project, { recursive: true });
});

/** Runs a script of package.json in the project of the owner. */
function run(script: string) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT },
  });
  return { status, output: stdout + stderr };
}

/** Opens the post at the public URL of the site, or at another one, with a service in place of Google. */
const visit = (context: BrowserContext, analytics = GOOGLE, url = SITE + POST) =>
  visitWithAnalytics(context, { analytics, origin: server.origin, url });

const ID = 'b59e9c65-ae32-47f1-8400-119fcf4861c4';
const TOKEN = '0123456789abcdef0123456789abcdef';
const SERVICES: readonly (readonly [Analytics, string])[] = [
  [GOOGLE, 'https://region1.google-analytics.com/g/collect?id=G-ABC123'],
  [
    { service: 'plausible', site: 'blog.example', url: 'https://plausible.io' },
    'https://plausible.io/api/event?id=blog.example',
  ],
  [
    { service: 'plausible', site: 'pa-Xy1', url: 'https://stats.example' },
    'https://stats.example/api/event?id=own',
  ],
  [
    { service: 'umami', id: ID, url: 'https://cloud.umami.is' },
    `https://gateway.umami.is/api/send?id=${ID}`,
  ],
  [
    { service: 'umami', id: ID, url: 'https://stats.example' },
    `https://stats.example/api/send?id=${ID}`,
  ],
  [
    { service: 'goatcounter', url: 'https://sato.goatcounter.com' },
    'https://sato.goatcounter.com/count?id=page',
  ],
  [
    { service: 'cloudflare', token: TOKEN },
    `https://cloudflareinsights.com/cdn-cgi/rum?id=${TOKEN}`,
  ],
  [
    { service: 'matomo', id: 3, url: 'https://stats.example/matomo' },
    'https://stats.example/matomo/matomo.php?id=3',
  ],
];

for (const [analytics, counted] of SERVICES) {
  const { service, ...fields } = analytics;
  test(`${service} ${JSON.stringify(fields)} counts a visit once, within the policy`, async ({
    context,
  }) => {
    const { counts, messages } = await visit(context, analytics);
    await expect.poll(() => counts).toEqual([counted]);
    expect(messages).toEqual([]);
  });
}

for (const signal of [{ doNotTrack: '1' }, { globalPrivacyControl: true }]) {
  test(`no service is contacted for a reader with ${JSON.stringify(signal)}`, async ({
    context,
  }) => {
    await context.addInitScript((properties) => {
      for (const [name, value] of Object.entries(properties)) {
        Object.defineProperty(Navigator.prototype, name, { get: () => value, configurable: true });
      }
    }, signal);
    const { requests, messages } = await visit(context);
    expect(requests).toEqual([WIDGET]);
    expect(messages).toEqual([]);
  });
}

test('no service is contacted at another host than the public one', async ({ context }) => {
  expect((await visit(context, GOOGLE, server.origin + POST)).requests).toEqual([WIDGET]);
});

test('a page that the browser prerenders is counted when it is opened', async ({ context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { get: () => true, configurable: true });
  });
  const { page, requests, counts } = await visit(context);
  expect(requests).toEqual([WIDGET]);
  await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
  await expect.poll(() => counts).toHaveLength(1);
});

test('tags of head are in every page but those with a secret URL', async ({ request }) => {
  const tags = [
    '<meta name="google-site-verification" content="abc"/>',
    '<link rel="preconnect" href="https://widget.example"/>',
    '<script defer="" src="https://widget.example/w.js" data-id="1"></script>',
    'data-tracker="',
  ];
  for (const path of ['/', POST, '/about', '/archive', '/no-such-page']) {
    const html = await (await request.get(server.origin + path)).text();
    const head = html.slice(0, html.indexOf('</head>'));
    for (const tag of tags) expect(head, path).toContain(tag);
  }
  const personal = await (await request.get(`${server.origin}/comments/edit`)).text();
  expect(personal).toContain('</head>');
  expect(personal).not.toMatch(/data-tracker|widget\.example/);
});

test('a post shows its author, the share links, the licence and the accounts, accessibly', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(server.origin + POST);
  const profile = page.getByRole('complementary', { name: 'The author' });
  await expect(profile).toContainText('佐藤 健');
  await expect(profile).toContainText('夜にコードを書いています。');
  await expect(profile.locator('img')).toHaveAttribute('src', '/me.svg');
  const share = page.getByRole('region', { name: 'Share' });
  await expect(share.getByRole('link')).toHaveText([
    'X',
    'Bluesky',
    'Mastodon',
    'Hatena Bookmark',
    'LINE',
  ]);
  await expect(share.getByRole('link', { name: 'Mastodon' })).toHaveAttribute(
    'href',
    /^https:\/\/mstdn\.jp\/share\?text=.+https%3A%2F%2Fblog\.example%2Flight-pages$/,
  );
  await share.getByRole('button', { name: 'Copy the link' }).click();
  await expect(share.getByRole('button')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SITE + POST);
  const footer = page.getByRole('contentinfo');
  await expect(footer.locator('a[rel="license"]')).toHaveAttribute(
    'href',
    'https://creativecommons.org/licenses/by/4.0/',
  );
  await expect(footer.getByRole('link', { name: 'GitHub' })).toHaveAttribute('rel', 'me');
  await expect(footer.getByRole('link', { name: 'はてな' })).toHaveText('はてな');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
  }
});

test('the page of an author has their picture, and so has their post in place of the picture of the site', async ({
  page,
}) => {
  for (const path of ['/URLを長生きさせる', '/authors/hanako']) {
    await page.goto(server.origin + path);
    await expect(page.locator('.profile')).toContainText('庭の話を書きます。');
    await expect(page.locator('.profile img')).toHaveAttribute('src', '/me.svg');
    expect(await axeViolations(page)).toEqual([]);
  }
});

test('without scripts there is no button to copy the link', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin + POST);
  await expect(page.locator('.share button')).toBeHidden();
  await context.close();
});

test('a file of public such as ads.txt is served at the root', async ({ request }) => {
  const response = await request.get(`${server.origin}/ads.txt`);
  expect(response.headers()['content-type']).toMatch(/^text\/plain/);
  expect(await response.text()).toBe('example.com, 1, DIRECT\n');
});

/** A file of the build that is served, without the comments that separate texts of React. */
const page = (name: string) =>
  readFileSync(join(project, 'public', '_built', name), 'utf8').replaceAll('<!-- -->', '');

test('components of the owner appear in their places', () => {
  const [home, post, about] = [
    page('home.html'),
    page('pages/はじめに.html'),
    page('pages/about.html'),
  ];
  for (const html of [home, post, about]) {
    expect(html).toMatch(/<meta name="owner" content="own"\/>.*<\/head>/s);
    expect(html).toMatch(
      /<div><header.*<\/header><aside>手元のノートからのお知らせ<\/aside><\/div> <main/s,
    );
    expect(html).toMatch(
      /<\/main> <footer.*<\/footer><aside aria-label="年">2024から2026<\/aside>/s,
    );
  }
  expect(home).toMatch(
    /<main id="content">.*<p>全\d+篇<\/p>.*<p>1ページめ<\/p><section class="year"/s,
  );
  expect(post).toMatch(/<\/article><p>「はじめに」でした<\/p>/);
  expect(about).toMatch(/<p>わたしの写真<\/p><article/);
  expect(page('answers/404.html')).toMatch(
    /<main id="content"><p>\d+篇のどれでもありません<\/p><\/main>/,
  );
});

test('the look of the owner is in every page, and the policy allows its style sheet and its font', () => {
  const post = page('pages/はじめに.html');
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
  expect(page('home.html')).toContain('<picture class="thumbnail">');
});

test('a mistake in the style sheet or in a component stops the build and the check', () => {
  test.setTimeout(120_000);
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
