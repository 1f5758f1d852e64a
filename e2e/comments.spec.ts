import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeViolations } from './support/axe';
import { type Server, startServer } from './support/server';

// Servers of their own on the build that is being tested, with a database that goes with them.
test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'comments-'));
const mails = join(folder, 'mail');
const COMMENTS = `/${encodeURIComponent('はじめに')}/comments`;
let server: Server;
let read = 0;

test.beforeAll(async () => {
  server = await startServer('start', {
    COMMENTS: 'on',
    // Every sender has an address of its own.
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

/** The next mail, decoded, its links leading to the server under test. */
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
      const found = links.find((path) => {
        if (path.startsWith(`/comments/${page}?`)) return true;
        const [data = ''] = (path.split('token=')[1] ?? '').split('.');
        return Buffer.from(data, 'base64url').toString().includes(`"${page} `);
      });
      return server.origin + (found ?? `/no-link-for-${page}`);
    },
  };
}

/** Fills the form in and sends it, as slowly as a person. */
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

  test('a comment is written, held, approved by the mail, answered, told of and fed', async ({
    page,
  }) => {
    test.slow();
    // A preview keeps what is typed.
    await page.goto(server.origin + COMMENTS);
    await expect(page.getByText('コメントはまだありません。')).toBeVisible();
    await page.getByLabel('本文').fill('**誤り**を見つけました。<script>alert(1)</script>');
    await page.getByLabel('名前').fill('花子 <b>');
    await page.getByRole('button', { name: '表示を確かめる' }).click();
    await expect(page.getByRole('status').locator('strong')).toHaveText('誤り');
    await expect(page.getByLabel('名前')).toHaveValue('花子 <b>');

    // A fault keeps it too.
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

    // Its writer changes it.
    await page.getByLabel('本文').fill('**誤り**を、ひとつ見つけました。');
    await page.getByRole('button', { name: '直す' }).click();
    await expect(page.locator('article')).toContainText('誤りを、ひとつ見つけました。');
    await page.goto(server.origin + COMMENTS);
    await expect(page.getByText('コメントはまだありません。')).toBeVisible();

    // The owner's mail: opening a link changes nothing, the button works once.
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

    // The writer confirms the address.
    const confirm = await nextMail();
    expect(confirm.head).toMatch(/^To: hanako@example\.jp$/m);
    await page.goto(confirm.link('confirm'));
    await page.getByRole('button', { name: '返信のお知らせを受け取る' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('返信のお知らせを始めました');

    // The owner answers by the mail, the writer hears of it.
    await page.goto(held.link('reply'));
    await page.getByLabel('本文').fill('直しました。ありがとうございます。');
    await page.getByRole('button', { name: '返信する' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('返信を公開しました');
    const told = await nextMail();
    expect(told.head).toMatch(/^To: hanako@example\.jp$/m);
    expect(told.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(told.text).toContain('直しました。ありがとうございます。');

    // Both stand on the page, the reply marked as the author's.
    await page.goto(server.origin + COMMENTS);
    const reply = page.locator('.replies article');
    await expect(reply).toContainText('筆者');
    await expect(page.locator('.threads > li > article strong').first()).toHaveText('花子 <b>');
    await expect(page.locator('main script, main b')).toHaveCount(0);

    // A reader replies, held again; a second comment of the name with its confirmed address is not.
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

    // No more mails after the link at their foot, which a mail program can press by itself.
    const answer = await page.request.post(told.link('unsubscribe'), {
      form: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(answer.status()).toBe(200);
    await page.goto(told.link('unsubscribe'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('返信のお知らせを止めました');
    await page.goto(fromTaro.link('reply'));
    await page.getByLabel('本文').fill('どうも。');
    await page.getByRole('button', { name: '返信する' }).click();
    await page.waitForTimeout(500);
    expect(readdirSync(mails)).toHaveLength(read);

    // The feeds hold them.
    for (const path of [`${COMMENTS}/atom.xml`, '/comments/atom.xml']) {
      const feed = await (await page.request.get(server.origin + path)).text();
      expect(feed.match(/<entry>/g)).toHaveLength(5);
      expect(feed).toContain('花子 &#x3C;b&#x3E;：「はじめに」');
    }
  });

  test('what is sent from elsewhere, with a forged token or too often is refused', async ({
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
      const answer = await send({}, { Origin });
      expect(answer.status(), Origin).toBe(403);
      expect(await answer.text()).toContain('誰か');
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
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ browser }) => {
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

test('under the post the comments come when the reader does, and not before', async ({ page }) => {
  const noise: string[] = [];
  page.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.origin}/${encodeURIComponent('Markdownのすべて')}`, {
    waitUntil: 'networkidle',
  });
  expect(asked.filter((path) => path.endsWith('/comments'))).toEqual([]);
  await page.goto(`${server.origin}/はじめに`);
  await page.getByRole('region', { name: 'コメント' }).scrollIntoViewIfNeeded();
  await expect(page.locator('#comments .threads > li')).toHaveCount(2);
  await expect(page.getByRole('button', { name: '送信する' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  expect(noise).toEqual([]);
});

test('a comment is found by its own address', async ({ page }) => {
  await page.goto(server.origin + COMMENTS);
  const href = await page.locator('.replies .by a').first().getAttribute('href');
  await page.goto(server.origin + href);
  await expect(page.locator('.comment:target')).toContainText('直しました');
});

test('the pages carry no script of a framework and are kept by no cache', async ({ request }) => {
  const answer = await request.get(server.origin + COMMENTS);
  expect(answer.headers()['cache-control']).toBe('private, no-cache');
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await answer.text()).not.toContain('/_next/');
  const personal = await request.get(`${server.origin}/comments/edit?token=x`);
  expect(personal.headers()['cache-control']).toBe('no-store');
  expect(await personal.text()).toContain('name="robots" content="noindex"');
});

test('where comments are off, no address of theirs answers', async ({ request }) => {
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
