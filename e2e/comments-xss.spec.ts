import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseFragment } from 'parse5';
import { z } from 'zod';
import { printFeed } from '../lib/comments/answers/feed';
import type { Comment } from '../lib/comments/comment';
import { bodyFault } from '../lib/comments/limits';
import { sendLetter } from '../lib/comments/mail/send';
import { someComment } from '../lib/comments/testing/some-comment';
import { threadList } from '../lib/comments/views/comment';
import { form } from '../lib/comments/views/form';
import { commentMail } from '../lib/messages/comment-mail';
import { allPosts } from '../lib/posts/all-posts';
import { OWN_STRINGS } from './proofs/xss/hostile-strings';
import { openProbe } from './proofs/xss/probe';

const PAYLOADS = '../shared/payloads/xss.json';

/** Hostile texts: ours, and of the collection, when it is there, so many. */
function hostile(most: number): string[] {
  const collected = existsSync(PAYLOADS)
    ? z.array(z.object({ payload: z.string() })).parse(JSON.parse(readFileSync(PAYLOADS, 'utf8')))
    : [];
  const step = Math.max(1, Math.floor(collected.length / most));
  const some = collected.filter((_, at) => at % step === 0).map(({ payload }) => payload);
  return [...OWN_STRINGS, ...some].filter((text) => !bodyFault(text));
}

/** How many of the collection npm test shows to the browser; COMMENTS_XSS=all shows every one. */
const MOST = process.env.COMMENTS_XSS === 'all' ? Number.POSITIVE_INFINITY : 300;
const CHUNK = 200;

test('no hostile comment runs on the page, in the form it was typed into or in the feed', async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  const texts = hostile(MOST);
  expect(texts.length).toBeGreaterThan(20);
  const library = await allPosts();
  const probe = await openProbe(browser);
  // The audit is made for articles; a form has what an article may not hold.
  const calm = await probe.show([typedForm('本文', someComment({ id: 'x' }))]);
  expect(calm.filter((each) => !each.startsWith('there: '))).toEqual([]);
  for (let at = 0; at < texts.length; at += CHUNK) {
    const comments = texts
      .slice(at, at + CHUNK)
      .map((text, number) =>
        someComment({ id: `x${at + number}`, name: text.slice(0, 250), body: text }),
      );
    const onPage = comments.map(
      (first) => threadList([{ first, replies: [], more: 0 }], 'はじめに').html,
    );
    const inForm = comments.map((parent) => typedForm(parent.body, parent));
    // What a reader of the feed shows: <content type="html">, decoded once. One feed holds only so many bytes.
    const feeds = comments.map((comment) => printFeed([comment], library)).join('');
    const inFeed = [...feeds.matchAll(/<content type="html">([^<]*)</g)].map(([, xml = '']) => {
      const [node] = parseFragment(xml).childNodes;
      return node && 'value' in node ? node.value : '';
    });
    expect(inFeed).toHaveLength(comments.length);
    const found = await probe.show([...onPage, ...inFeed]);
    expect(found.filter((each) => !isOurs(each))).toEqual([]);
    expect((await probe.show(inForm)).filter((each) => !calm.includes(each))).toEqual([]);
  }
  await probe.close();
});

test('a hostile comment in a mail is text, and its name is no header', async ({ page }) => {
  const texts = hostile(MOST);
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  const before = process.env.MAIL_FOLDER;
  process.env.MAIL_FOLDER = folder;
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  try {
    const rest = {
      post: '題',
      held: true,
      url: '-',
      approve: '-',
      reply: '-',
      spam: '-',
      remove: '-',
    };
    const body = texts.join('\n');
    const text = commentMail.ja.ownerText({ ...rest, name: '名', site: '', body });
    for (const name of texts.slice(0, 100)) {
      await sendLetter({ subject: commentMail.ja.ownerSubject(true, name, '題'), text: name });
    }
    for (const file of readdirSync(folder)) {
      const [head = ''] = readFileSync(join(folder, file), 'utf8').split('\r\n\r\n', 1);
      const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
      expect(fields.map((field) => field.replace(/:.*/s, '')).sort()).toEqual(FIELDS);
      expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
    }
    // As a mail program shows it that believes the mail; then one that does not, to see that it could.
    for (const [contentType, runs] of [
      ['text/plain; charset=utf-8', false],
      ['text/html; charset=utf-8', true],
    ] as const) {
      ran.length = 0;
      await page.route('http://mail.test/', (route) => route.fulfill({ contentType, body: text }));
      await page.goto('http://mail.test/');
      await page.waitForTimeout(500);
      expect(ran.length > 0, contentType).toBe(runs);
      await page.unroute('http://mail.test/');
    }
  } finally {
    if (before === undefined) delete process.env.MAIL_FOLDER;
    else process.env.MAIL_FOLDER = before;
    rmSync(folder, { recursive: true });
  }
});

/** The fields of a mail's head, and no other. */
const FIELDS = [
  'Auto-Submitted',
  'Content-Transfer-Encoding',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
];

/** The audit is made for articles; a comment's own frame has what an article may not hold. */
function isOurs(finding: string): boolean {
  return /^there: (?:element article|id comment-x\d+)$/.test(finding);
}

/** The form as it comes back when this was typed into every field, in reply to a comment. */
function typedForm(text: string, parent: Comment): string {
  const typed = { mail: text, site: text, parentId: text, token: text, trap: text };
  const draft = { ...typed, name: parent.name, body: text };
  const { html } = form({ slug: 'はじめに', draft, token: text, parent, preview: true });
  // A button that is pressed would leave the page.
  return html.replaceAll('<button ', '<button type="button" ');
}
