import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { analyticsFacts } from '../lib/pages/analytics';
import type { Analytics } from '../lib/settings/analytics-schema';
import { axeViolations } from './support/axe';
import { copyProject } from './support/copy-project';
import { recordConsole } from './support/page-log';
import { type Server, startServer } from './support/server';

// One build has all settings, with Google Analytics. For another service the tests change a page on its way to the
// browser: the data of the loader, and the sources in the policy. No request leaves this machine: every host but the
// server of the build has a stand-in here.
const SITE = 'https://blog.example';
const GOOGLE: Analytics = { service: 'google', id: 'G-ABC123' };
const WIDGET = 'https://widget.example/w.js';
const SETTINGS = {
  title: '手元のノート',
  url: SITE,
  author: { name: '佐藤 健', picture: '/me.svg', bio: '夜にコードを書いています。' },
  authors: {
    hanako: { name: '山田花子', picture: '/me.svg', bio: '庭の話を書きます。' },
    みどり: { name: 'Midori Ito' },
  },
  social: [
    { service: 'GitHub', url: 'https://github.com/sato' },
    { service: 'はてな', url: 'https://profile.hatena.ne.jp/sato/' },
    { service: 'RSS', url: '/rss.xml' },
  ],
  share: ['x', 'bluesky', { mastodon: 'mstdn.jp' }, 'hatena', 'line', 'copy'],
  license: 'CC-BY-4.0',
  analytics: GOOGLE,
  head: {
    meta: [{ name: 'google-site-verification', content: 'abc' }],
    link: [{ rel: 'preconnect', href: 'https://widget.example' }],
    script: [{ src: WIDGET, defer: true, data: { id: '1' } }],
  },
};
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle r="64"/></svg>';
const POST = '/light-pages';

// One worker, because each would make a build of its own.
test.describe.configure({ mode: 'default' });

let project = '';
let server: Server;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  project = copyProject('owner-settings-');
  mkdirSync(join(project, 'public'), { recursive: true });
  writeFileSync(join(project, 'public', 'me.svg'), PICTURE);
  writeFileSync(join(project, 'public', 'ads.txt'), 'example.com, 1, DIRECT\n');
  writeFileSync(join(project, 'site.config.ts'), `export default ${JSON.stringify(SETTINGS)};\n`);
  const environment = {
    SITE_URL: '',
    COMMENTS: 'on',
    DATABASE_URL: 'file::memory:',
    SOURCE_DATE_EPOCH: '4102444800',
  };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  expect(status, stdout + stderr).toBe(0);
  server = await startServer('start', environment, { folder: project });
});
test.afterAll(async () => {
  await server?.stop();
  rmSync(project, { recursive: true });
});

/** The script of each service as far as it matters here: it reads its data as the real one does, and sends them. */
const STAND_INS: Readonly<Record<Analytics['service'], string>> = {
  google: `const [js, config] = dataLayer;
    if (String(config) !== '[object Arguments]' || js[0] !== 'js') throw new Error('no commands');
    fetch('https://region1.google-analytics.com/g/collect?id=' + config[1], { method: 'POST', mode: 'no-cors' });
    new Image().src = 'https://www.googletagmanager.com/a';`,
  plausible: `const { src, dataset } = document.currentScript;
    if (dataset.domain || window.plausible?.o)
      fetch(new URL(src).origin + '/api/event?id=' + (dataset.domain ?? 'own'), { method: 'POST', mode: 'no-cors' });`,
  umami: `const { src, dataset } = document.currentScript;
    const host = src.startsWith('https://cloud.') ? 'https://gateway.umami.is' : new URL(src).origin;
    fetch(host + '/api/send?id=' + dataset.websiteId, { method: 'POST', mode: 'no-cors' });`,
  goatcounter: `const { goatcounter } = document.querySelector('script[data-goatcounter]').dataset;
    navigator.sendBeacon(goatcounter + '?id=page');`,
  cloudflare: `const { token } = JSON.parse(document.querySelector('script[data-cf-beacon]').dataset.cfBeacon);
    navigator.sendBeacon('https://cloudflareinsights.com/cdn-cgi/rum?id=' + token);`,
  matomo: `const { setTrackerUrl, setSiteId } = Object.fromEntries(_paq);
    navigator.sendBeacon(setTrackerUrl + '?id=' + setSiteId);`,
};

/** What happens in a page; the lists grow. */
interface Visit {
  page: Page;
  /** URLs of requests to other hosts. */
  requests: string[];
  /** Those that send a visit to the service. */
  counts: string[];
  /** Everything in the console: errors and violations of the policy. */
  messages: string[];
}

/** Opens the post at the public URL of the site, or at another one, with a service in place of Google. */
async function visit(
  context: BrowserContext,
  analytics = GOOGLE,
  url = SITE + POST,
): Promise<Visit> {
  const page = await context.newPage();
  const messages = recordConsole(page);
  page.on('pageerror', (error) => messages.push(String(error)));
  const requests: string[] = [];
  const counts: string[] = [];
  const [built, facts] = [analyticsFacts(GOOGLE), analyticsFacts(analytics)];
  await context.route(/^https:/, async (route) => {
    const target = new URL(route.request().url());
    if (target.origin !== SITE) {
      requests.push(target.href);
      const isTracker = target.href === facts.tracker.src;
      if (!isTracker && target.searchParams.has('id')) counts.push(target.href);
      const body = isTracker ? STAND_INS[analytics.service] : '';
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    const response = await route.fetch({ url: server.origin + target.pathname + target.search });
    const { 'content-security-policy': policy = '', ...headers } = response.headers();
    if (!headers['content-type']?.startsWith('text/html')) return route.fulfill({ response });
    const data = JSON.stringify(facts.tracker).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const html = await response.text();
    expect(html).toContain('data-tracker=');
    return route.fulfill({
      status: response.status(),
      headers: {
        ...headers,
        'content-security-policy': policy
          .replace(built.scriptSources.join(' '), facts.scriptSources.join(' '))
          .replace(built.connectSources.join(' '), facts.connectSources.join(' ')),
      },
      body: html.replace(/data-tracker="[^"]*"/, () => `data-tracker="${data}"`),
    });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, requests, counts, messages };
}

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

test('in development no other host is contacted', async ({ context }) => {
  test.setTimeout(120_000);
  const dev = await startServer('dev', { SITE_URL: '' }, { folder: project });
  try {
    const { page, requests } = await visit(context, GOOGLE, dev.origin + POST);
    await expect(page.getByRole('complementary', { name: 'The author' })).toBeVisible();
    const tags = '[data-tracker], [src*="widget"], [rel="preconnect"], [name*="verification"]';
    await expect(page.locator(tags)).toHaveCount(0);
    expect(requests).toEqual([]);
  } finally {
    await dev.stop();
  }
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
