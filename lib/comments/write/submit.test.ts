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
const HERE = {
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

/** What became of a form sent ten seconds after it was opened. */
async function send(
  typed: Partial<Draft> = {},
  headers: Record<string, string> = {},
  at = later(10),
) {
  const outcome = await submit(
    draft(typed),
    'post',
    new Headers({ ...HERE, ...headers }),
    opened,
    at,
  );
  return 'comment' in outcome ? outcome.comment.status : outcome.refusals;
}

const kept = async () => (await opened.store.list({ limit: 1000 })).length;
/** The address that stands in the forms of trusted writers. */
const mail = 'reader@example.com';
const known = (name = '花子') =>
  opened.store.add(someComment({ id: `known-${name}`, name, body: `known ${name}` }), {
    subscription: someSubscription({
      id: `s-${name}`,
      commentId: `known-${name}`,
      mail,
      confirmedAt: NOW,
    }),
  });

describe('only a form of this site is taken, once, for a day', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'https://blog.example:8443' }],
    ['a hidden origin', { origin: 'null' }],
    ['no origin', { origin: '' }],
    ['a page of another site, by its own word', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sibling host', { 'sec-fetch-site': 'same-site' }],
  ])('not from %s', async (_, headers) => {
    expect(await send({}, headers)).toEqual(['foreign']);
    expect(await kept()).toBe(0);
  });

  const times = { issuedAt: NOW, expiresAt: later(86_400) };
  test.each([
    ['none', ''],
    ['nonsense', 'a.b'],
    ['of another key', formToken('other', 'post', NOW)],
    ['of another post', formToken('key', 'another', NOW)],
    ['of another purpose', sign('key', 'edit', { about: 'post', ...times })],
  ])('not with a token that is %s', async (_, token) => {
    expect(await send({ token })).toEqual(['foreign']);
    expect(await kept()).toBe(0);
  });

  test('not too early, and not a day later', async () => {
    expect(await send({}, {}, later(2.9))).toEqual(['early']);
    expect(await send({}, {}, later(86_400))).toEqual(['expired']);
    expect(await kept()).toBe(0);
    expect(await send({}, {}, later(86_399))).toBe('held');
  });

  test('not twice, whether the same form is sent again or with another text', async () => {
    const { token } = draft();
    expect(await send({ token })).toBe('held');
    expect(await send({ token })).toEqual(['used']);
    expect(await send({ token, body: 'another' })).toEqual(['used']);
    expect(await kept()).toBe(1);
  });

  test('of many sent at once, one is kept', async () => {
    const { token } = draft();
    const bodies = ['a', 'b', 'c', 'd'];
    const all = await Promise.all(bodies.map((body) => send({ token, body })));
    expect(all.filter((each) => each === 'held')).toHaveLength(1);
    expect(await kept()).toBe(1);
  });

  test('of many forms sent at once by one sender, five are kept', async () => {
    const bodies = Array.from({ length: 12 }, (_, number) => `text ${number}`);
    await Promise.all(bodies.map((body) => send({ body })));
    expect(await kept()).toBe(5);
  });
});

describe('what is typed is held against the limits, all at once', () => {
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
    // A filler of Hangul, a joiner of graphemes, a variation selector; marks without a letter.
    [{ name: '\u3164\u034F', body: '\uFE0F \u2800' }, ['noName', 'empty']],
    [{ name: '\u0301\u0301', body: '\u{E0041}\u{1D159}' }, ['noName', 'empty']],
    [{ body: '&#x200B;&nbsp;' }, ['empty']],
    [{ body: '[](https://example.com)' }, ['empty']],
    [{ body: '- \n\n***\n\n> ' }, ['empty']],
  ])('%o', async (typed, refusals) => {
    expect(await send(typed)).toEqual(refusals);
    expect(await kept()).toBe(0);
  });
});

describe('against abuse', () => {
  test('what a name writes is held, until it comes with the address that was confirmed', async () => {
    expect(await send({ mail })).toBe('held');
    await known();
    expect(await send({ body: 'a' })).toBe('held');
    expect(await send({ body: 'b', mail: 'other@example.com' })).toBe('held');
    expect(await send({ body: 'c', mail, name: '太郎' })).toBe('held');
    const elsewhere = { 'x-forwarded-for': '192.0.2.9' };
    expect(await send({ body: 'd', mail }, elsewhere)).toBe('shown');
    expect(await send({ body: 'e', mail, name: ' 花 子 ' }, elsewhere)).toBe('shown');
    expect(await opened.store.subscribers('known-花子')).toHaveLength(1);
  });

  test.each(['ＴＳＵＺＵＲＩ', 'Tsuzurі', 'Tѕuzuri', 'Tsu\u200Bzuri', 'Tsuzuri\u034F', 'T.suzuri'])(
    "a name that looks like the owner's is held, trusted or not: %s",
    async (name) => {
      await known(name);
      expect(await send({ name, mail })).toBe('held');
    },
  );

  test('the field that people do not see makes spam', async () => {
    await known();
    expect(await send({ mail, trap: 'https://spam.example' })).toBe('spam');
  });

  test('several links are held, a heap of them is spam', async () => {
    await known();
    const links = (count: number) => 'https://a.example '.repeat(count);
    expect(await send({ mail, body: links(2) })).toBe('shown');
    expect(await send({ mail, body: links(3) })).toBe('held');
    expect(await send({ mail, body: links(11) })).toBe('spam');
  });

  test('blocked words are spam, wherever and however they are written', async () => {
    await known();
    await opened.store.block('casino');
    expect(await send({ mail, body: 'best ＣＡＳＩＮＯ' })).toBe('spam');
    expect(await send({ mail, body: 'b', site: 'https://casino.example' })).toBe('spam');
    expect(await send({ mail, body: 'c', name: 'Casino' })).toBe('spam');
    expect(await send({ mail, body: 'd' })).toBe('shown');
  });

  test('the same text comes once a day under a post, and once a day by a name', async () => {
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

  test('a sender writes five comments in ten minutes, another is not touched', async () => {
    for (const body of ['1', '2', '3', '4', '5']) expect(await send({ body })).toBe('held');
    expect(await send({ body: '6' })).toEqual(['often']);
    // What stands before the last address anybody can write.
    const spoofed = { 'x-forwarded-for': '203.0.113.9, 192.0.2.1' };
    expect(await send({ body: '7' }, spoofed)).toEqual(['often']);
    expect(await send({ body: '8' }, { 'x-forwarded-for': '192.0.2.2' })).toBe('held');
    expect(await send({ body: '9' }, {}, later(10 + 600))).toBe('held');
  });

  test('a network of IPv6 is one sender', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let number = 1; number <= 5; number++) {
      expect(await send({ body: `${number}` }, from(`2001:db8::${number}`))).toBe('held');
    }
    expect(await send({ body: '6' }, from('2001:0db8:0:0:ffff::1'))).toEqual(['often']);
    expect(await send({ body: '7' }, from('2001:db8:0:1::1'))).toBe('held');
  });

  test('previews are limited too, and need a form of this site', async () => {
    const preview = (headers = {}) =>
      previewRefusals(draft(), 'post', new Headers({ ...HERE, ...headers }), opened, NOW);
    for (let number = 0; number < 30; number++) expect(await preview()).toEqual([]);
    expect(await preview()).toEqual(['often']);
    expect(await preview({ origin: 'https://evil.example' })).toEqual(['foreign']);
    expect(await kept()).toBe(0);
  });

  test('no address is stored, and tomorrow its hash is another', async () => {
    const seen: string[] = [];
    const { attempts } = opened.store;
    opened.store.attempts = (sender, ...rest) => {
      seen.push(sender);
      return attempts(sender, ...rest);
    };
    await send({ body: 'a' });
    await send({ body: 'b' }, {}, later(20));
    const token = formToken('key', 'post', later(86_400));
    await send({ body: 'c', token }, {}, later(86_420));
    expect(seen[0]).toBe(seen[1]);
    expect(seen[2]).not.toBe(seen[0]);
    expect(seen.join()).not.toContain('192');
  });
});

test('a reply to a reply stands beside it', async () => {
  await opened.store.add(someComment({ id: 'root', slug: 'post' }));
  await opened.store.add(someComment({ id: 'reply', slug: 'post', parentId: 'root' }));
  await send({ parentId: 'reply' });
  const [newest] = await opened.store.list({ limit: 1 });
  expect(newest?.parentId).toBe('root');
});

test('an address is kept only to be confirmed', async () => {
  await send({ mail: 'reader@example.com' });
  const [comment] = await opened.store.list({ limit: 1 });
  expect(await opened.store.subscriptionsOfComment(comment?.id ?? '')).toMatchObject([
    { mail: 'reader@example.com', confirmedAt: null },
  ]);
});

test('naughty strings are kept as they were sent, as name and as text', async () => {
  let sender = 0;
  const wanted = new Map<string, string>();
  for (const string of naughtyStrings.filter((each) => each.trim() !== '')) {
    // On the way of a browser's form.
    const sent = new URLSearchParams({ name: string, body: string, token: draft().token });
    const read = readDraft(new URLSearchParams(sent.toString()));
    const from = new Headers({
      ...HERE,
      'x-forwarded-for': `2001:db8:0:${(++sender).toString(16)}::1`,
    });
    const outcome = await submit(read, 'post', from, opened, later(10));
    if ('comment' in outcome) wanted.set(outcome.comment.id, string);
    // Some differ in blanks alone, and some show nothing.
    else expect(['same', 'noName', 'empty']).toContain(outcome.refusals[0]);
  }
  expect(wanted.size).toBeGreaterThan(440);
  for (const [id, string] of wanted) {
    const comment = await opened.store.get(id);
    expect(comment?.body).toBe(string);
    expect(comment?.name).toBe(string.trim());
  }
});
