import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const SLUGS = ['100%達成', 'a+b', 'what?', '%E3%81%82', '👩‍💻', 'R&D', 'C#入門', "it's", 'quote"s'];
const folder = mkdtempSync(join(tmpdir(), 'answers-'));
const mails = join(folder, 'mails');

// The frame of the built site, and its files, are not what is tested here.
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
/** The code as it runs in a process of its own: loaded once, after the environment is set. */
async function start() {
  const { showComments, takeComment } = await import('./comments');
  const { postCommentsFeed } = await import('./feed');
  const { formToken } = await import('../write/submit');
  let sender = 0;
  /** Sends the form of a post, each time from another address. */
  async function post(address: string, slug: string, fields: Record<string, string>) {
    const later: Promise<void>[] = [];
    const token = formToken('secret', slug, new Date(Date.now() - 10_000));
    const answer = await takeComment(
      new Request(address, {
        method: 'POST',
        headers: { Origin: 'https://blog.example', 'X-Forwarded-For': `192.0.2.${++sender}` },
        body: new URLSearchParams({ token, ...fields }),
      }),
      (work) => void later.push(work()),
    );
    await Promise.all(later);
    return answer;
  }
  return { showComments, postCommentsFeed, post };
}
function answers() {
  load ??= start();
  return load;
}

function withSigns(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

test.each(['http://127.0.0.1:9', 'postgres://x@127.0.0.1:9/x', 'file:/dev/null/x.db'])(
  'while %s cannot be reached, the page says so and keeps what was typed',
  async (database) => {
    vi.stubEnv('DATABASE_URL', database);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { showComments, post } = await answers();
    const address = 'https://blog.example/sub/a%2Bb/comments';
    const page = await showComments(new Request(address));
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('コメントをいま表示できません');
    const typed = {
      name: '花子 "A"',
      mail: 'a@example.jp',
      site: 'https://a.example/',
      body: '<一>\n二',
    };
    const sent = await post(address, 'a+b', typed);
    expect(sent.status).toBe(503);
    const text = withSigns(await sent.text());
    expect(text).toContain('サーバーの都合で保存できませんでした');
    for (const value of ['花子 "A"', 'a@example.jp', 'https://a.example/', '&lt;一&gt;\n二'])
      expect(text).toContain(value);
    vi.mocked(console.error).mockRestore();
  },
);

describe('under a sub-path, the comments of a post', () => {
  beforeAll(() => {
    vi.stubEnv('DATABASE_URL', `file:${join(folder, 'comments.db')}`);
  });

  test.each(SLUGS)(
    'named %s are read, written, told of and fed at its one address',
    async (slug) => {
      const { showComments, postCommentsFeed, post } = await answers();
      const path = `/sub/${encodeURIComponent(slug)}/comments`;
      const page = await showComments(new Request(`https://blog.example${path}`));
      expect(page.status).toBe(200);
      const form = withSigns(
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

  test('lead back to it from the mail', async () => {
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

test('on Vercel without a database no comment is shown, taken or fed', async () => {
  const { showComments, postCommentsFeed, post } = await answers();
  const address = 'https://blog.example/sub/a%2Bb/comments';
  vi.stubEnv('VERCEL', '1');
  vi.stubEnv('DATABASE_URL', '');
  expect((await showComments(new Request(address))).status).toBe(404);
  expect((await post(address, 'a+b', { name: '花子', body: '一' })).status).toBe(404);
  expect((await postCommentsFeed(new Request(`${address}/atom.xml`))).status).toBe(404);
});
