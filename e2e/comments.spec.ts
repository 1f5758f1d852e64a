import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeViolations } from './support/axe';
import { recordConsole, recordRequestPaths } from './support/page-log';
import { type Server, startServer } from './support/server';

// These tests start their own server for the build under test, with a temporary database. Later tests rely on
// the comments that the first one writes.
test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'comments-'));
const mails = join(folder, 'mail');
const COMMENTS = `/${encodeURIComponent('はじめに')}/comments`;
let server: Server;
let read = 0;

test.beforeAll(async () => {
  server = await startServer('start', {
    COMMENTS: 'on',
    // The server takes the client address from X-Forwarded-For, so that a test can set it.
    TRUST_PROXY: 'on',
    DATABASE_URL: `file:${join(folder, 'comments.db')}`,
    MAIL_FOLDER: mails,
    SITE_URL: 'https://example.com',
  });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/**
 * Waits for the next mail and decodes it. `link` returns the URL of its link to a page such as `edit`, or for
 * an action such as `approve`, which the token of the link names.
 */
async function nextMail(): Promise<{ head: string; text: string; link: (page: string) => string }> {
  const names = () => {
    try {
      return readdirSync(mails)
        .filter((name) => name.endsWith('.eml'))
        .sort();
    } catch {
      return [];
    }
  };
  await expect.poll(() => names().length).toBeGreaterThan(read);
  const source = readFileSync(join(mails, names()[read++] ?? ''), 'utf8');
  const [head = '', ...body] = source.split('\r\n\r\n');
  const encoded = body.join('\r\n\r\n');
  const text = /base64/i.test(head)
    ? Buffer.from(encoded, 'base64').toString()
    : Buffer.from(
        encoded
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        'latin1',
      ).toString();
  const links = [...text.matchAll(/https:\/\/example\.com(\/comments\/\S+)/g)].map(
    ([, path = '']) => path,
  );
  return {
    head,
    text,
    link(page) {
      const match = links.find((path) => {
        if (path.startsWith(`/comments/${page}?`)) return true;
        const [data = ''] = (path.split('token=')[1] ?? '').split('.');
        return Buffer.from(data, 'base64url').toString().includes(`"${page} `);
      });
      return server.origin + (match ?? `/no-link-for-${page}`);
    },
  };
}

/** Fills in the form and sends it; waits first, because a form sent within 3 s counts as a bot. */
async function write(
  page: Page,
  typed: { name: string; body: string; mail?: string; site?: string },
) {
  await page.getByLabel('本文').fill(typed.body);
  await page.getByLabel('名前').fill(typed.name);
  await page.getByLabel('メールアドレス').fill(typed.mail ?? '');
  await page.getByLabel('サイト').fill(typed.site ?? '');
  await page.waitForTimeout(3100);
  await page.getByRole('button', { name: '送信する' }).click();
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a comment is previewed, sent, edited, approved and answered, and is in the feeds', async ({
    page,
  }) => {
    test.slow();
    // A preview keeps the typed text.
    await page.goto(server.origin + COMMENTS);
    await expect(page.getByText('コメントはまだありません。')).toBeVisible();
    await page.getByLabel('本文').fill('**誤り**を見つけました。<script>alert(1)</script>');
    await page.getByLabel('名前').fill('花子 <b>');
    await page.getByRole('button', { name: '表示を確かめる' }).click();
    await expect(page.getByRole('status').locator('strong')).toHaveText('誤り');
    await expect(page.getByLabel('名前')).toHaveValue('花子 <b>');

    // An error message keeps the typed text too.
    await write(page, {
      name: '花子 <b>',
      body: '**誤り**を見つけました。',
      mail: 'hanako@example.jp',
      site: 'ftp://example.jp/',
    });
    await expect(page.getByRole('alert')).toContainText('https:// で始まるアドレス');
    await expect(page.getByLabel('本文')).toHaveValue('**誤り**を見つけました。');
    await write(page, {
      name: '花子 <b>',
      body: '**誤り**を見つけました。',
      mail: 'hanako@example.jp',
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('コメントを受け取りました');

    // The writer edits the comment while it waits for approval.
    await page.getByLabel('本文').fill('**誤り**を、ひとつ見つけました。');
    await page.getByRole('button', { name: '直す' }).click();
    await expect(page.locator('article')).toContainText('誤りを、ひとつ見つけました。');
    await page.goto(server.origin + COMMENTS);
    await expect(page.getByText('コメントはまだありません。')).toBeVisible();

    // The owner's mail: opening a link changes nothing, and the button works once.
    const held = await nextMail();
    expect(held.head).toMatch(/^To: owner@example\.com$/m);
    expect(held.text).toContain('**誤り**を見つけました。');
    await page.goto(held.link('approve'));
    await expect(page.locator('article')).toContainText('花子 <b>');
    await page.goto(server.origin + COMMENTS);
    await expect(page.getByText('コメントはまだありません。')).toBeVisible();
    await page.goto(held.link('approve'));
    await page.getByRole('button', { name: '公開する' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('コメントを公開しました');
    await page.goto(held.link('approve'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('このリンクは使われました');

    // The writer confirms the e-mail address.
    const confirmation = await nextMail();
    expect(confirmation.head).toMatch(/^To: hanako@example\.jp$/m);
    await page.goto(confirmation.link('confirm'));
    await page.getByRole('button', { name: '返信のお知らせを受け取る' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('返信のお知らせを始めました');

    // The owner replies through the mail, and the writer gets a mail.
    await page.goto(held.link('reply'));
    await page.getByLabel('本文').fill('直しました。ありがとうございます。');
    await page.getByRole('button', { name: '返信する' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('返信を公開しました');
    const notification = await nextMail();
    expect(notification.head).toMatch(/^To: hanako@example\.jp$/m);
    expect(notification.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(notification.text).toContain('直しました。ありがとうございます。');

    // The page shows both, the reply marked as the author's.
    await page.goto(server.origin + COMMENTS);
    const reply = page.locator('.replies article');
    await expect(reply).toContainText('筆者');
    await expect(page.locator('.threads > li > article strong').first()).toHaveText('花子 <b>');
    await expect(page.locator('main script, main b')).toHaveCount(0);

    // A reply by another reader is held. A second comment with the same name and its confirmed address is not.
    await page.getByRole('link', { name: '花子 <b>さんへの返信' }).click();
    await write(page, { name: '太郎', body: '> 直しました。\n\n確かめました。' });
    const fromTaro = await nextMail();
    await page.goto(fromTaro.link('approve'));
    await page.getByRole('button', { name: '公開する' }).click();
    expect((await nextMail()).text).toContain('確かめました。');
    await page.goto(server.origin + COMMENTS);
    await write(page, { name: '花子 <b>', body: 'こちらこそ。', mail: 'hanako@example.jp' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('コメントを公開しました');
    await page.getByRole('link', { name: '公開されたコメントを見る' }).click();
    await expect(page.locator('.threads > li')).toHaveCount(2);
    await expect(page.locator('.replies > li')).toHaveCount(2);
    await nextMail();

    // The unsubscribe link, which mail programs can call by themselves (RFC 8058), stops the mails.
    const response = await page.request.post(notification.link('unsubscribe'), {
      form: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(response.status()).toBe(200);
    await page.goto(notification.link('unsubscribe'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('返信のお知らせを止めました');
    await page.goto(fromTaro.link('reply'));
    await page.getByLabel('本文').fill('どうも。');
    await page.getByRole('button', { name: '返信する' }).click();
    await page.waitForTimeout(500);
    expect(readdirSync(mails)).toHaveLength(read);

    // The feeds contain all comments.
    for (const path of [`${COMMENTS}/atom.xml`, '/comments/atom.xml']) {
      const feed = await (await page.request.get(server.origin + path)).text();
      expect(feed.match(/<entry>/g)).toHaveLength(5);
      expect(feed).toContain('花子 &#x3C;b&#x3E;：「はじめに」');
    }
  });

  test('a form from another origin, with a forged token, too large or too soon is refused', async ({
    page,
  }) => {
    await page.goto(server.origin + COMMENTS);
    const token = await page.locator('input[name=token]').inputValue();
    await page.waitForTimeout(3100);
    const send = (form: Record<string, string>, headers: Record<string, string>) =>
      page.request.post(server.origin + COMMENTS, {
        form: { name: '誰か', body: `${Object.values(form)}`, token, ...form },
        headers: { 'X-Forwarded-For': '192.0.2.77', Origin: server.origin, ...headers },
        maxRedirects: 0,
      });
    for (const Origin of ['https://evil.example', 'null', 'https://example.com.evil.example']) {
      const response = await send({}, { Origin });
      expect(response.status(), Origin).toBe(403);
      expect(await response.text()).toContain('誰か');
    }
    expect((await send({ token: `${token}x` }, {})).status()).toBe(403);
    expect((await send({ body: 'あ'.repeat(5001) }, {})).status()).toBe(422);
    expect((await send({ body: 'a'.repeat(1_000_001) }, {})).status()).toBe(413);
    expect((await send({ body: 'once' }, {})).status()).toBe(303);
    const again = await send({ body: 'twice' }, {});
    expect(again.status()).toBe(422);
    expect(await again.text()).toContain('すでに受け取りました');
    const multipart = await page.request.post(server.origin + COMMENTS, { multipart: { token } });
    expect(multipart.status()).toBe(415);
    await nextMail();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds no violation, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(server.origin + COMMENTS);
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.getByLabel('本文').fill('表示');
      await page.getByRole('button', { name: '表示を確かめる' }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: '送信する' }).click();
      await page.goto(`${server.origin}/comments/owner?token=none`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('このリンクは使えません');
      expect(await axeViolations(page)).toEqual([]);
      await context.close();
    });
  }
}

test('comments under a post load only when the reader scrolls near them', async ({ page }) => {
  const errors = recordConsole(page, 'error');
  const requested = recordRequestPaths(page);
  await page.goto(`${server.origin}/${encodeURIComponent('Markdownのすべて')}`, {
    waitUntil: 'networkidle',
  });
  expect(requested.filter((path) => path.endsWith('/comments'))).toEqual([]);
  await page.goto(`${server.origin}/はじめに`);
  await page.getByRole('region', { name: 'コメント' }).scrollIntoViewIfNeeded();
  await expect(page.locator('#comments .threads > li')).toHaveCount(2);
  await expect(page.getByRole('button', { name: '送信する' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a comment has a URL of its own', async ({ page }) => {
  await page.goto(server.origin + COMMENTS);
  const href = await page.locator('.replies .by a').first().getAttribute('href');
  await page.goto(server.origin + href);
  await expect(page.locator('.comment:target')).toContainText('直しました');
});

test('comment pages carry no framework script and are not cached', async ({ request }) => {
  const response = await request.get(server.origin + COMMENTS);
  expect(response.headers()['cache-control']).toBe('private, no-cache');
  expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await response.text()).not.toContain('/_next/');
  const personal = await request.get(`${server.origin}/comments/edit?token=x`);
  expect(personal.headers()['cache-control']).toBe('no-store');
  expect(await personal.text()).toContain('name="robots" content="noindex"');
});

test('with comments off, none of their paths exists', async ({ request }) => {
  const off = await startServer('start', { COMMENTS: 'off', SITE_URL: 'https://example.com' });
  try {
    for (const path of [
      COMMENTS,
      `${COMMENTS}/atom.xml`,
      '/comments/atom.xml',
      '/comments/owner?token=x',
      '/comments/edit',
      '/comments/confirm',
      '/comments/unsubscribe',
    ]) {
      expect((await request.get(off.origin + path)).status(), path).toBe(404);
    }
    expect((await request.post(off.origin + COMMENTS, { form: { body: 'x' } })).status()).toBe(405);
  } finally {
    await off.stop();
  }
});
