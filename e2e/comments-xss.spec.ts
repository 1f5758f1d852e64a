import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseFragment } from 'parse5';
import { z } from 'zod';
import { printFeed } from '../lib/comments/answers/feed';
import { bodyFault } from '../lib/comments/limits';
import { someComment } from '../lib/comments/store/fixtures';
import { threadList } from '../lib/comments/views/comment';
import { allPosts } from '../lib/posts/posts';
import { OWN_STRINGS } from './xss/own-strings';
import { openProbe } from './xss/probe';

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

test('no hostile comment runs on the page or in the feed', async ({ browser }) => {
  test.setTimeout(1_200_000);
  const texts = hostile(MOST);
  expect(texts.length).toBeGreaterThan(20);
  const library = await allPosts();
  const probe = await openProbe(browser);
  for (let at = 0; at < texts.length; at += CHUNK) {
    const comments = texts
      .slice(at, at + CHUNK)
      .map((text, number) =>
        someComment({ id: `x${at + number}`, name: text.slice(0, 250), body: text }),
      );
    const onPage = comments.map((first) => threadList([{ first, replies: [] }], 'はじめに').html);
    // What a reader of the feed shows: <content type="html">, decoded once.
    const feed = printFeed(comments, library);
    const inFeed = [...feed.matchAll(/<content type="html">([^<]*)</g)].map(([, xml = '']) => {
      const [node] = parseFragment(xml).childNodes;
      return node && 'value' in node ? node.value : '';
    });
    expect(inFeed).toHaveLength(comments.length);
    const found = await probe.show([...onPage, ...inFeed]);
    expect(found.filter((each) => !isOurs(each))).toEqual([]);
  }
  await probe.close();
});

/** The audit is made for articles; a comment's own frame has what an article may not hold. */
function isOurs(finding: string): boolean {
  return /^there: (?:element article|id comment-x\d+)$/.test(finding);
}
