import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseFragment } from 'parse5';
import { z } from 'zod';
import type { Comment } from '../lib/comments/comment';
import { printFeed } from '../lib/comments/handlers/feed';
import { bodyFault } from '../lib/comments/limits';
import { sendMail } from '../lib/comments/mail/send';
import { someComment } from '../lib/comments/testing/some-comment';
import { threadList } from '../lib/comments/views/comment';
import { form } from '../lib/comments/views/form';
import { commentMail } from '../lib/messages/comment-mail';
import { allPosts } from '../lib/posts/all-posts';
import { HOSTILE_STRINGS } from './proofs/xss/hostile-strings';
import { openProbe } from './proofs/xss/probe';

const PAYLOADS = '../shared/payloads/xss.json';

/** Returns our hostile texts, and at most `limit` of the collection in PAYLOADS if that file exists. */
function hostileTexts(limit: number): string[] {
  const collected = existsSync(PAYLOADS)
    ? z.array(z.object({ payload: z.string() })).parse(JSON.parse(readFileSync(PAYLOADS, 'utf8')))
    : [];
  const step = Math.max(1, Math.floor(collected.length / limit));
  const sample = collected.filter((_, index) => index % step === 0).map(({ payload }) => payload);
  return [...HOSTILE_STRINGS, ...sample].filter((text) => !bodyFault(text));
}

/** How many texts of the collection are tried; COMMENTS_XSS=all tries all. */
const LIMIT = process.env.COMMENTS_XSS === 'all' ? Number.POSITIVE_INFINITY : 300;
/** How many comments the browser opens in one document. */
const CHUNK = 200;

test('no script of a hostile comment runs on the page, in the form or in the feed', async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  const texts = hostileTexts(LIMIT);
  expect(texts.length).toBeGreaterThan(20);
  const library = await allPosts();
  const probe = await openProbe(browser);
  // The audit knows the elements of articles only, and reports those of any form: what it reports here is
  // expected.
  const expected = await probe.show([filledForm('本文', someComment({ id: 'x' }))]);
  expect(expected.filter((each) => !each.startsWith('there: '))).toEqual([]);
  for (let start = 0; start < texts.length; start += CHUNK) {
    const comments = texts
      .slice(start, start + CHUNK)
      .map((text, number) =>
        someComment({ id: `x${start + number}`, name: text.slice(0, 250), body: text }),
      );
    const onPage = comments.map(
      (first) => threadList([{ first, replies: [], more: 0 }], { slug: 'はじめに' }).html,
    );
    const inForm = comments.map((parent) => filledForm(parent.body, parent));
    // A feed reader shows <content type="html">, decoded once. A feed has a maximum size: make one per comment.
    const feeds = comments.map((comment) => printFeed([comment], library)).join('');
    const inFeed = [...feeds.matchAll(/<content type="html">([^<]*)</g)].map(([, xml = '']) => {
      const [node] = parseFragment(xml).childNodes;
      return node && 'value' in node ? node.value : '';
    });
    expect(inFeed).toHaveLength(comments.length);
    const findings = await probe.show([...onPage, ...inFeed]);
    expect(findings.filter((each) => !isCommentMarkup(each))).toEqual([]);
    expect((await probe.show(inForm)).filter((each) => !expected.includes(each))).toEqual([]);
  }
  await probe.close();
});

test('a mail shows a hostile comment as plain text, and a name adds no header', async ({
  page,
}) => {
  const texts = hostileTexts(LIMIT);
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  const previousFolder = process.env.MAIL_FOLDER;
  process.env.MAIL_FOLDER = folder;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
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
      await sendMail({ subject: commentMail.ja.ownerSubject(true, name, '題'), text: name });
    }
    for (const file of readdirSync(folder)) {
      const [head = ''] = readFileSync(join(folder, file), 'utf8').split('\r\n\r\n', 1);
      const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
      expect(fields.map((field) => field.replace(/:.*/s, '')).sort()).toEqual(FIELDS);
      expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
    }
    // A mail program that obeys Content-Type shows plain text. Shown as HTML the same text must open a dialog:
    // this proves that the test would notice a script.
    for (const [contentType, expectDialog] of [
      ['text/plain; charset=utf-8', false],
      ['text/html; charset=utf-8', true],
    ] as const) {
      dialogs.length = 0;
      await page.route('http://mail.test/', (route) => route.fulfill({ contentType, body: text }));
      await page.goto('http://mail.test/');
      await page.waitForTimeout(500);
      expect(dialogs.length > 0, contentType).toBe(expectDialog);
      await page.unroute('http://mail.test/');
    }
  } finally {
    if (previousFolder === undefined) delete process.env.MAIL_FOLDER;
    else process.env.MAIL_FOLDER = previousFolder;
    rmSync(folder, { recursive: true });
  }
});

/** All header fields of a mail, sorted. */
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

/** Whether the audit, which knows only articles, reports the markup that surrounds every comment. */
function isCommentMarkup(finding: string): boolean {
  return /^there: (?:element article|id comment-x\d+)$/.test(finding);
}

/** Returns the form of a reply to a comment, shown again with this text in every field. */
function filledForm(text: string, parent: Comment): string {
  const typed = { mail: text, site: text, parentId: text, token: text, trap: text };
  const draft = { ...typed, name: parent.name, body: text };
  const { html } = form({ post: { slug: 'はじめに' }, draft, token: text, parent, preview: true });
  // The probe clicks every element, and a submit button would leave the page.
  return html.replaceAll('<button ', '<button type="button" ');
}
