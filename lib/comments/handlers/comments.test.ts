import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const SLUGS = ['100%達成', 'a+b', 'what?', '%E3%81%82', '👩‍💻', 'R&D', 'C#入門', "it's", 'quote"s'];
const folder = mkdtempSync(join(tmpdir(), 'answers-'));
const mails = join(folder, 'mails');

// The tests run without a built site: its template and files are replaced.
vi.mock('../../build-output/assets', () => ({ assetPath: (name: string) => `/_assets/${name}` }));
vi.mock('../../redirects/not-found-html', () => ({ notFoundHtml: async () => 'not found' }));
vi.mock('../page-template', () => ({
  fillTemplate: async (_: string, { main, status }: { main: { html: string }; status?: number }) =>
    new Response(main.html, { status }),
}));

beforeAll(() => {
  for (const [index, slug] of SLUGS.entries()) {
    const text = `---\ntitle: '題'\nslug: '${slug.replaceAll("'", "''")}'\npublishedOn: 2020-01-0${index + 1}\n---\n本文。\n`;
    writeFileSync(join(folder, `${index}.md`), text);
  }
  const english = "---\ntitle: 'Light'\npublishedOn: 2020-02-01\nlang: en-GB\n---\nText.\n";
  writeFileSync(join(folder, 'light.md'), english);
  vi.stubEnv('POSTS_DIR', folder);
  vi.stubEnv('COMMENTS', 'on');
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.stubEnv('BASE_PATH', '/sub');
  vi.stubEnv('MAIL_FOLDER', mails);
  vi.stubEnv('COMMENTS_SECRET', 'secret');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

let load: ReturnType<typeof start> | undefined;
/** Imports the code under test, which reads the environment: only after that is set. */
async function start() {
  const { showComments, handleComment } = await import('./comments');
  const { postCommentsFeed } = await import('./feed');
  const { showOwnComment } = await import('./own-comment');
  const { formToken } = await import('../write/submit');
  let sender = 0;
  /** Sends the form of a post, each time from another IP address. */
  async function post(url: string, slug: string, fields: Record<string, string>) {
    const later: Promise<void>[] = [];
    const token = formToken('secret', slug, new Date(Date.now() - 10_000));
    const response = await handleComment(
      new Request(url, {
        method: 'POST',
        headers: { Origin: 'https://blog.example', 'X-Forwarded-For': `192.0.2.${++sender}` },
        body: new URLSearchParams({ token, ...fields }),
      }),
      (work) => void later.push(work()),
    );
    await Promise.all(later);
    return response;
  }
  const { openStore } = await import('../open-store');
  const { approve } = await import('../moderate');
  const { readSigned } = await import('../signed-token');
  return { openStore, approve, readSigned, showComments, showOwnComment, postCommentsFeed, post };
}
function loadedCode() {
  load ??= start();
  return load;
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

test.each(['http://127.0.0.1:9', 'postgres://x@127.0.0.1:9/x', 'file:/dev/null/x.db'])(
  'while %s cannot be reached, the page has an error message and the form as it was typed',
  async (database) => {
    vi.stubEnv('DATABASE_URL', database);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { showComments, post } = await loadedCode();
    const url = 'https://blog.example/sub/a%2Bb/comments';
    const page = await showComments(new Request(url));
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('コメントをいま表示できません');
    const typed = {
      name: '花子 "A"',
      mail: 'a@example.jp',
      site: 'https://a.example/',
      body: '<一>\n二',
    };
    const sent = await post(url, 'a+b', typed);
    expect(sent.status).toBe(503);
    const text = unescapeHtml(await sent.text());
    expect(text).toContain('サーバーの都合で保存できませんでした');
    for (const value of ['花子 "A"', 'a@example.jp', 'https://a.example/', '&lt;一&gt;\n二'])
      expect(text).toContain(value);
    vi.mocked(console.error).mockRestore();
  },
);

describe('under a base path, the comments of a post', () => {
  beforeAll(() => {
    vi.stubEnv('DATABASE_URL', `file:${join(folder, 'comments.db')}`);
  });

  test.each(SLUGS)(
    'with the slug %s are shown, accepted and in a feed at one canonical URL',
    async (slug) => {
      const { showComments, postCommentsFeed, post } = await loadedCode();
      const path = `/sub/${encodeURIComponent(slug)}/comments`;
      const page = await showComments(new Request(`https://blog.example${path}`));
      expect(page.status).toBe(200);
      const form = unescapeHtml(
        (await page.text()).match(/<form method="post" action="([^"]*)"/)?.[1] ?? '',
      );
      const sent = new URL(form, `https://blog.example${path}`);
      expect(decodeURIComponent(sent.pathname)).toBe(`/sub/${slug}/comments`);

      const taken = await post(sent.href, slug, { name: '花子', body: `${slug}について` });
      expect(taken.status).toBe(303);
      expect(taken.headers.get('Location')).toMatch(/^\/sub\/comments\/edit\?token=/);
      expect(
        (await postCommentsFeed(new Request(`https://blog.example${path}/atom.xml`))).status,
      ).toBe(200);
    },
  );

  test('have links with the base path in the mails', async () => {
    const all = readdirSync(mails).map((name) => readFileSync(join(mails, name), 'utf8'));
    expect(all).toHaveLength(SLUGS.length);
    for (const mail of all) {
      const text = /base64/i.test(mail)
        ? Buffer.from(mail.split('\r\n\r\n').slice(1).join(''), 'base64').toString()
        : mail.replace(/=\r\n/g, '').replaceAll('=3D', '=');
      const links = text.match(/https:\/\/blog\.example\S*/g) ?? [];
      expect(links.length).toBeGreaterThan(3);
      expect(links.filter((link) => !link.startsWith('https://blog.example/sub/'))).toEqual([]);
    }
  });
});

test('the comments of an English post on a Japanese site are English for readers', async () => {
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'comments.db')}`);
  const { openStore, approve, readSigned, ...handlers } = await loadedCode();
  const { showComments, showOwnComment, postCommentsFeed, post } = handlers;
  const url = 'https://blog.example/sub/light/comments';
  const former = readdirSync(mails).length;
  const sent = { name: 'Ann', mail: 'ann@example.com', body: 'Thanks' };
  const refused = await post(url, 'light', { ...sent, body: '' });
  const preview = await post(url, 'light', { ...sent, do: 'preview' });
  const taken = await post(url, 'light', sent);
  const own = new URL(taken.headers.get('Location') ?? '', url);
  const shown = await showComments(new Request(url));
  const feed = await postCommentsFeed(new Request(`${url}/atom.xml`));
  const responses = [refused, preview, await showOwnComment(new Request(own)), shown, feed];
  const texts = await Promise.all(responses.map((response) => response.text()));
  for (const [index, words] of [
    'The comment is empty',
    'How it will look',
    'Change',
    'Comments on “Light”',
    'xml:lang="en"',
  ].entries()) {
    expect(texts[index]).toContain(words);
    expect(texts[index]).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
  }
  // The mail to the owner is Japanese, the one to the reader, after the owner has published the comment, English.
  const opened = await openStore();
  const token = readSigned(opened.secret, 'edit', own.searchParams.get('token') ?? '');
  const comment = await opened.store.get(token?.about ?? '');
  expect(comment && (await approve(comment, opened, new Date()))).toBe(true);
  const subjects = readdirSync(mails)
    .slice(former)
    .map((name) => /^Subject: (.*)$/m.exec(readFileSync(join(mails, name), 'utf8'))?.[1] ?? '')
    .map((subject) =>
      subject.replace(/=\?UTF-8\?B\?(.*?)\?=/g, (_, code) =>
        Buffer.from(code, 'base64').toString(),
      ),
    );
  expect(subjects).toEqual([
    expect.stringContaining('Annさん'),
    expect.stringContaining('Please_confirm'),
  ]);
});

test('on Vercel without a database the paths of comments do not exist', async () => {
  const { showComments, postCommentsFeed, post } = await loadedCode();
  const url = 'https://blog.example/sub/a%2Bb/comments';
  vi.stubEnv('VERCEL', '1');
  vi.stubEnv('DATABASE_URL', '');
  expect((await showComments(new Request(url))).status).toBe(404);
  expect((await post(url, 'a+b', { name: '花子', body: '一' })).status).toBe(404);
  expect((await postCommentsFeed(new Request(`${url}/atom.xml`))).status).toBe(404);
});
