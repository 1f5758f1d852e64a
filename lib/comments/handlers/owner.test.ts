import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { textKey } from '../comment';
import { sign } from '../signed-token';
import { someComment } from '../testing/some-comment';

const folder = mkdtempSync(join(tmpdir(), 'owner-'));
const mails = join(folder, 'mails');

// The tests run without a built site: its template and asset files are replaced.
vi.mock('../../build-output/assets', () => ({ assetPath: (name: string) => `/_assets/${name}` }));
vi.mock('../page-template', () => ({
  fillTemplate: async (
    _: string,
    { title, main, status }: { title: string; main: { html: string }; status?: number },
  ) => new Response(`${title}\n${main.html}`, { status }),
}));

beforeAll(() => {
  writeFileSync(
    join(folder, 'post.md'),
    "---\ntitle: '題'\npublishedOn: 2020-01-01\n---\n本文。\n",
  );
  vi.stubEnv('POSTS_DIR', folder);
  vi.stubEnv('COMMENTS', 'on');
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.stubEnv('DATABASE_URL', 'file::memory:');
  vi.stubEnv('MAIL_FOLDER', mails);
  vi.stubEnv('COMMENTS_SECRET', 'secret');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const DAY = 24 * 60 * 60 * 1000;
let number = 0;

/** Adds a held comment. Returns it with functions for what its writer and the owner can do. */
async function start() {
  const { showOwnerAction, handleOwnerAction } = await import('./owner');
  const { changeOwnComment } = await import('./own-comment');
  const { openStore } = await import('../open-store');
  const { editToken } = await import('../write/submit');
  const { store } = await openStore();
  const id = `c${++number}`;
  const comment = someComment({
    id,
    slug: 'post',
    name: 'Mallory',
    body: `harmless ${id}`,
    status: 'held',
    createdAt: new Date(),
  });
  await store.add(comment);
  const pageUrl = (page: string, token: string) =>
    `https://blog.example/comments/${page}?token=${token}`;
  const request = (url: string, fields: Record<string, string>) =>
    new Request(url, {
      method: 'POST',
      headers: { Origin: 'https://blog.example', 'X-Forwarded-For': `192.0.2.${number}` },
      body: new URLSearchParams(fields),
    });
  /** The URL in the mail to the owner that shows the first text. */
  const link = (action: string, expiresAt = Date.now() + DAY) => {
    const about = `${action} ${id} ${textKey(comment.body)}`;
    const issuedAt = new Date();
    return pageUrl(
      'owner',
      sign('secret', 'owner', { about, issuedAt, expiresAt: new Date(expiresAt) }),
    );
  };
  const readPage = async (response: Response) => ({
    status: response.status,
    text: await response.text(),
  });
  return {
    comment,
    status: async () => (await store.get(id))?.status,
    link,
    open: async (url: string) => readPage(await showOwnerAction(new Request(url))),
    press: async (url: string, fields = {}) =>
      readPage(await handleOwnerAction(request(url, { do: 'yes', ...fields }))),
    edit: async (body: string) => {
      const later: Promise<void>[] = [];
      const url = pageUrl('edit', editToken('secret', comment));
      const response = await changeOwnComment(request(url, { do: 'change', body }), (work) => {
        later.push(work());
      });
      await Promise.all(later);
      return readPage(response);
    },
  };
}

test.each(['approve', 'reply', 'spam', 'delete'])(
  'the link to %s in a mail asks again when the text has changed since the mail',
  async (action) => {
    const { edit, press, open, link, status } = await start();
    const url = link(action);
    expect((await edit('BUY PILLS')).status).toBe(200);
    const refused = await press(url, { body: 'answer' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('メールのあとで本文が書き換えられました');
    expect(refused.text).toContain('BUY PILLS');
    expect(await status()).toBe('held');
    // The page shows the current text, and its button decides on that text.
    const page = await open(url);
    expect(page.text).toContain('BUY PILLS');
    const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    await edit('BUY MORE');
    expect((await press(url, { body: 'answer', seen })).status).toBe(409);
    expect(await status()).toBe('held');
    expect((await press(url, { body: 'answer', seen: textKey('BUY MORE') })).status).toBe(200);
    expect(await status()).not.toBe('held');
  },
);

test('a link to an unchanged text works without opening its page, and only once', async () => {
  const { press, link, status } = await start();
  const url = link('approve');
  expect((await press(url)).status).toBe(200);
  expect(await status()).toBe('shown');
  expect((await press(url)).status).toBe(409);
});

test('an edit after approval sends the owner a mail with both texts', async () => {
  const { press, link, edit } = await start();
  await press(link('approve'));
  const count = () => {
    try {
      return readdirSync(mails).length;
    } catch {
      return 0;
    }
  };
  const before = count();
  await edit('BUY PILLS');
  expect(count()).toBe(before + 1);
  const mail = readFileSync(join(mails, readdirSync(mails).sort().at(-1) ?? ''), 'utf8');
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\n');
  expect(head).toMatch(/^To: owner@blog\.example$/m);
  // Of this ASCII text, quoted-printable (RFC 2045 §6.7) only breaks long lines.
  const text = body.replaceAll('=\r\n', '');
  expect(text).toContain('BUY PILLS');
  expect(text).toContain('harmless');
});
