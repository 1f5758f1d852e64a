import naughtyStrings from 'big-list-of-naughty-strings';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenStore } from '../open-store';
import { sign } from '../signed-token';
import { openDatabase } from '../store/open-database';
import { storeOf } from '../store/store';
import { someComment, someSubscription } from '../testing/some-comment';
import { type Draft, EMPTY_DRAFT, readDraft } from './draft';
import { formToken, previewRefusals, submit } from './submit';

const NOW = new Date('2026-11-23T03:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const SAME_ORIGIN = {
  origin: 'https://blog.example',
  host: 'blog.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '192.0.2.1',
};

let opened: OpenStore;
beforeEach(async () => {
  opened = { store: storeOf(await openDatabase('file::memory:')), secret: 'key' };
});

const draft = (typed: Partial<Draft> = {}): Draft => ({
  ...EMPTY_DRAFT,
  name: '花子',
  body: 'よい記事でした。',
  token: formToken('key', 'post', NOW),
  ...typed,
});

/**
 * Submits the form, by default ten seconds after it was shown.
 *
 * @returns the status of the comment, or the reasons why it was refused.
 */
async function send(
  typed: Partial<Draft> = {},
  headers: Record<string, string> = {},
  at = later(10),
) {
  const outcome = await submit(
    draft(typed),
    'post',
    new Headers({ ...SAME_ORIGIN, ...headers }),
    opened,
    at,
  );
  return 'comment' in outcome ? outcome.comment.status : outcome.refusals;
}

const storedCount = async () => (await opened.store.list({ limit: 1000 })).length;
/** The confirmed mail address of the trusted writers. */
const mail = 'reader@example.com';
/** Adds a public comment with a confirmed subscription, which makes its writer trusted. */
const addTrusted = (name = '花子') =>
  opened.store.add(someComment({ id: `trusted-${name}`, name, body: `trusted ${name}` }), {
    subscription: someSubscription({
      id: `s-${name}`,
      commentId: `trusted-${name}`,
      mail,
      confirmedAt: NOW,
    }),
  });

describe('a form is accepted only from this site, once and within a day', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'https://blog.example:8443' }],
    ['a hidden origin', { origin: 'null' }],
    ['no origin', { origin: '' }],
    ['a page of another site according to Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sibling host', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a form from %s', async (_, headers) => {
    expect(await send({}, headers)).toEqual(['foreign']);
    expect(await storedCount()).toBe(0);
  });

  const times = { issuedAt: NOW, expiresAt: later(86_400) };
  test.each([
    ['missing', ''],
    ['malformed', 'a.b'],
    ['of another key', formToken('other', 'post', NOW)],
    ['of another post', formToken('key', 'another', NOW)],
    ['of another purpose', sign('key', 'edit', { about: 'post', ...times })],
  ])('refuses a form with a token that is %s', async (_, token) => {
    expect(await send({ token })).toEqual(['foreign']);
    expect(await storedCount()).toBe(0);
  });

  test('refuses a form that is sent too early or after a day', async () => {
    expect(await send({}, {}, later(2.9))).toEqual(['early']);
    expect(await send({}, {}, later(86_400))).toEqual(['expired']);
    expect(await storedCount()).toBe(0);
    expect(await send({}, {}, later(86_399))).toBe('held');
  });

  test('refuses a form that is sent again, with the same or another text', async () => {
    const { token } = draft();
    expect(await send({ token })).toBe('held');
    expect(await send({ token })).toEqual(['used']);
    expect(await send({ token, body: 'another' })).toEqual(['used']);
    expect(await storedCount()).toBe(1);
  });

  test('stores one comment when a form is sent several times at once', async () => {
    const { token } = draft();
    const bodies = ['a', 'b', 'c', 'd'];
    const all = await Promise.all(bodies.map((body) => send({ token, body })));
    expect(all.filter((each) => each === 'held')).toHaveLength(1);
    expect(await storedCount()).toBe(1);
  });

  test('stores five comments when one sender sends many forms at once', async () => {
    const bodies = Array.from({ length: 12 }, (_, number) => `text ${number}`);
    await Promise.all(bodies.map((body) => send({ body })));
    expect(await storedCount()).toBe(5);
  });
});

describe('the reasons to refuse invalid fields are all returned at once', () => {
  test.each<[Partial<Draft>, string[]]>([
    [{ name: '', body: ' ' }, ['noName', 'empty']],
    [{ name: '\u200B', body: '> '.repeat(21) }, ['noName', 'deep']],
    [{ name: 'あ'.repeat(251), body: 'a'.repeat(5001) }, ['longName', 'long']],
    [{ mail: 'a@b', site: 'javascript:alert(1)' }, ['badMail', 'badSite']],
    [
      { mail: 'a@b.example\nBcc: c@d.example', site: 'https://u:p@x.example' },
      ['badMail', 'badSite'],
    ],
    [{ parentId: 'none' }, ['noParent']],
    // A Hangul filler, a grapheme joiner, a variation selector; combining marks without a base character.
    [{ name: '\u3164\u034F', body: '\uFE0F \u2800' }, ['noName', 'empty']],
    [{ name: '\u0301\u0301', body: '\u{E0041}\u{1D159}' }, ['noName', 'empty']],
    [{ body: '&#x200B;&nbsp;' }, ['empty']],
    [{ body: '[](https://example.com)' }, ['empty']],
    [{ body: '- \n\n***\n\n> ' }, ['empty']],
  ])('%o', async (typed, refusals) => {
    expect(await send(typed)).toEqual(refusals);
    expect(await storedCount()).toBe(0);
  });
});

describe('against abuse', () => {
  test('a comment is held unless its name comes with the confirmed mail address', async () => {
    expect(await send({ mail })).toBe('held');
    await addTrusted();
    expect(await send({ body: 'a' })).toBe('held');
    expect(await send({ body: 'b', mail: 'other@example.com' })).toBe('held');
    expect(await send({ body: 'c', mail, name: '太郎' })).toBe('held');
    const otherSender = { 'x-forwarded-for': '192.0.2.9' };
    expect(await send({ body: 'd', mail }, otherSender)).toBe('shown');
    expect(await send({ body: 'e', mail, name: ' 花 子 ' }, otherSender)).toBe('shown');
    expect(await opened.store.subscribers('trusted-花子')).toHaveLength(1);
  });

  test.each(['ＴＳＵＺＵＲＩ', 'Tsuzurі', 'Tѕuzuri', 'Tsu\u200Bzuri', 'Tsuzuri\u034F', 'T.suzuri'])(
    "a comment with a name similar to the owner's is held even from a trusted writer: %s",
    async (name) => {
      await addTrusted(name);
      expect(await send({ name, mail })).toBe('held');
    },
  );

  test('a value in the hidden field makes a comment spam', async () => {
    await addTrusted();
    expect(await send({ mail, trap: 'https://spam.example' })).toBe('spam');
  });

  test('a comment with several links is held, with very many it is spam', async () => {
    await addTrusted();
    const links = (count: number) => 'https://a.example '.repeat(count);
    expect(await send({ mail, body: links(2) })).toBe('shown');
    expect(await send({ mail, body: links(3) })).toBe('held');
    expect(await send({ mail, body: links(11) })).toBe('spam');
  });

  test('a blocked word in any field, width and case makes a comment spam', async () => {
    await addTrusted();
    await opened.store.block('casino');
    expect(await send({ mail, body: 'best ＣＡＳＩＮＯ' })).toBe('spam');
    expect(await send({ mail, body: 'b', site: 'https://casino.example' })).toBe('spam');
    expect(await send({ mail, body: 'c', name: 'Casino' })).toBe('spam');
    expect(await send({ mail, body: 'd' })).toBe('shown');
  });

  test('a text is refused when it was sent within a day for the same post or under the same name', async () => {
    expect(await send()).toBe('held');
    expect(await send({ body: 'よい記事で した。 ' })).toBe('held');
    expect(await send({ body: 'よい記事でした。\n', name: '太郎' })).toEqual(['same']);
    const thanks = someComment({ id: 'x', slug: 'another', name: '次郎', body: 'ありがとう' });
    await opened.store.add({ ...thanks, createdAt: NOW });
    expect(await send({ body: 'ありがとう', name: '次郎' })).toEqual(['same']);
    expect(await send({ body: 'ありがとう' })).toBe('held');
    const tomorrow = { token: formToken('key', 'post', later(86_400)) };
    expect(await send(tomorrow, {}, later(86_420))).toBe('held');
  });

  test('each sender can write five comments in ten minutes', async () => {
    for (const body of ['1', '2', '3', '4', '5']) expect(await send({ body })).toBe('held');
    expect(await send({ body: '6' })).toEqual(['often']);
    // A visitor can put any addresses into X-Forwarded-For, but the proxy appends the last one.
    const spoofed = { 'x-forwarded-for': '203.0.113.9, 192.0.2.1' };
    expect(await send({ body: '7' }, spoofed)).toEqual(['often']);
    expect(await send({ body: '8' }, { 'x-forwarded-for': '192.0.2.2' })).toBe('held');
    expect(await send({ body: '9' }, {}, later(10 + 600))).toBe('held');
  });

  test('an IPv6 /64 network is one sender', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let number = 1; number <= 5; number++) {
      expect(await send({ body: `${number}` }, from(`2001:db8::${number}`))).toBe('held');
    }
    expect(await send({ body: '6' }, from('2001:0db8:0:0:ffff::1'))).toEqual(['often']);
    expect(await send({ body: '7' }, from('2001:db8:0:1::1'))).toBe('held');
  });

  test('previews have a rate limit and need a form of this site', async () => {
    const preview = (headers = {}) =>
      previewRefusals(draft(), 'post', new Headers({ ...SAME_ORIGIN, ...headers }), opened, NOW);
    for (let number = 0; number < 30; number++) expect(await preview()).toEqual([]);
    expect(await preview()).toEqual(['often']);
    expect(await preview({ origin: 'https://evil.example' })).toEqual(['foreign']);
    expect(await storedCount()).toBe(0);
  });

  test('the hash of an IP address has another salt on the next day', async () => {
    const senders: string[] = [];
    const { attempts } = opened.store;
    opened.store.attempts = (sender, ...rest) => {
      senders.push(sender);
      return attempts(sender, ...rest);
    };
    await send({ body: 'a' });
    await send({ body: 'b' }, {}, later(20));
    const token = formToken('key', 'post', later(86_400));
    await send({ body: 'c', token }, {}, later(86_420));
    expect(senders[0]).toBe(senders[1]);
    expect(senders[2]).not.toBe(senders[0]);
    expect(senders.join()).not.toContain('192');
  });
});

test('a reply to a reply gets the same parent', async () => {
  await opened.store.add(someComment({ id: 'root', slug: 'post' }));
  await opened.store.add(someComment({ id: 'reply', slug: 'post', parentId: 'root' }));
  await send({ parentId: 'reply' });
  const [newest] = await opened.store.list({ limit: 1 });
  expect(newest?.parentId).toBe('root');
});

test('a mail address is stored as an unconfirmed subscription', async () => {
  await send({ mail: 'reader@example.com' });
  const [comment] = await opened.store.list({ limit: 1 });
  expect(await opened.store.subscriptionsOfComment(comment?.id ?? '')).toMatchObject([
    { mail: 'reader@example.com', confirmedAt: null },
  ]);
});

test('naughty strings are stored unchanged as name and as text', async () => {
  let sender = 0;
  const stringsById = new Map<string, string>();
  for (const string of naughtyStrings.filter((each) => each.trim() !== '')) {
    // Encode and decode the fields as a browser's form does.
    const sent = new URLSearchParams({ name: string, body: string, token: draft().token });
    const decoded = readDraft(new URLSearchParams(sent.toString()));
    const headers = new Headers({
      ...SAME_ORIGIN,
      'x-forwarded-for': `2001:db8:0:${(++sender).toString(16)}::1`,
    });
    const outcome = await submit(decoded, 'post', headers, opened, later(10));
    if ('comment' in outcome) stringsById.set(outcome.comment.id, string);
    // Some strings differ only in whitespace, and some are invisible.
    else expect(['same', 'noName', 'empty']).toContain(outcome.refusals[0]);
  }
  expect(stringsById.size).toBeGreaterThan(440);
  for (const [id, string] of stringsById) {
    const comment = await opened.store.get(id);
    expect(comment?.body).toBe(string);
    expect(comment?.name).toBe(string.trim());
  }
});
