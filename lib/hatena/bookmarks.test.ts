import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchBookmarks } from './bookmarks';
import { type HatenaServer, startHatenaServer } from './testing/hatena-server';

const bookmark = (user: string, comment: string, timestamp: string) => ({
  user,
  comment,
  timestamp,
  tags: ['本'],
});

const CURRENT = 'https://blog.example/a';
const CURRENT_HTTP = 'http://blog.example/a';
const FORMER = 'http://old.example/2015/02/18/a';
const UNLISTED = 'https://blog.example/unlisted';

let hatena: HatenaServer;
const service = (timeLimit = 10_000) => ({
  counts: hatena.origin,
  entries: hatena.origin,
  stars: hatena.origin,
  timeLimit,
});

beforeAll(async () => {
  const current = {
    eid: '4700000000000000001',
    count: 5,
    bookmarks: [
      bookmark('hanako', '読みました', '2026/11/03 21:14'),
      bookmark('taro', '', '2026/11/02 08:00'),
      bookmark('jiro', 'あとで読む', '2026/11/01 12:30:59'),
    ],
  };
  const former = {
    eid: '12345',
    count: 2,
    bookmarks: [
      bookmark('hanako', '昔も読んだ', '2015/02/19 00:01'),
      bookmark('saburo', '懐かしい', '2015/02/18 23:59'),
    ],
  };
  const unlisted = { eid: '9', count: 4, bookmarks: [] };
  hatena = await startHatenaServer({
    [CURRENT]: current,
    [CURRENT_HTTP]: current,
    [FORMER]: former,
    [UNLISTED]: unlisted,
  });
});
beforeEach(() => hatena.misbehave(null));
afterAll(() => hatena.stop());

describe('the bookmarks of a post', () => {
  it('are counted over all its URLs, each entry and each person once', async () => {
    const { count } = await fetchBookmarks([CURRENT, CURRENT_HTTP, FORMER], service());
    // hanako, taro, jiro and saburo, and two private bookmarks of the first entry.
    expect(count).toBe(6);
  });

  it('have the newest comment of each person, newest first', async () => {
    const { comments } = await fetchBookmarks([FORMER, CURRENT], service());
    expect(comments).toEqual([
      {
        user: 'hanako',
        text: '読みました',
        day: '2026-11-03',
        url: 'https://b.hatena.ne.jp/entry/4700000000000000001/comment/hanako',
      },
      {
        user: 'jiro',
        text: 'あとで読む',
        day: '2026-11-01',
        url: 'https://b.hatena.ne.jp/entry/4700000000000000001/comment/jiro',
      },
      {
        user: 'saburo',
        text: '懐かしい',
        day: '2015-02-18',
        url: 'https://b.hatena.ne.jp/entry/12345/comment/saburo',
      },
    ]);
  });

  it('are counted even when the service lists no bookmarks', async () => {
    expect(await fetchBookmarks([UNLISTED], service())).toEqual({ count: 4, comments: [] });
  });

  it('need a single request when there are no bookmarks', async () => {
    hatena.asked.length = 0;
    const none = await fetchBookmarks(['https://blog.example/b?c=d&e'], service());
    expect(none).toEqual({ count: 0, comments: [] });
    expect(hatena.asked).toEqual(['/count/entries?url=https%3A%2F%2Fblog.example%2Fb%3Fc%3Dd%26e']);
  });
});

/** Responds with a correct count, and with `body` to the request for the entry. */
function entry(body: unknown) {
  return (response: ServerResponse) => {
    const isCount = hatena.asked.at(-1)?.startsWith('/count/') ?? false;
    response.end(JSON.stringify(isCount ? { [CURRENT]: 3 } : body));
  };
}

describe('a service that responds', () => {
  const handlers: Record<string, (response: ServerResponse) => void> = {
    'with 500': (response) => response.writeHead(500).end('{}'),
    'with a redirect': (response) =>
      response.writeHead(302, { Location: 'http://127.0.0.1:1/secret' }).end(),
    'with a redirect to itself': (response) => response.writeHead(307, { Location: '/' }).end(),
    'with HTML': (response) => response.end('<!doctype html><title>maintenance</title>'),
    'with incomplete JSON': (response) => response.end('{"https://blog.example/a": 3'),
    'with an empty body': (response) => response.end(),
    'with a count that is a string': (response) =>
      response.end(JSON.stringify({ [CURRENT]: '3<b>' })),
    'with a negative count': (response) => response.end(JSON.stringify({ [CURRENT]: -1 })),
    'with a list': (response) => response.end('[1, 2, 3]'),
    'with null': (response) => response.end('null'),
    'with more than 2 MB': (response) => response.end('"'.padEnd(2_100_000, 'x')),
    'without ending the body': (response) => {
      const timer = setInterval(() => response.write(' '.repeat(1000)), 20);
      response.on('close', () => clearInterval(timer));
    },
    'not at all': () => {},
    'by closing the connection': (response) => response.destroy(),
    'with an entry without bookmarks': entry({ eid: '1', count: 3 }),
    'with an entry whose ID is a path': entry({ eid: '../x', count: 3, bookmarks: [] }),
  };

  it.each(Object.entries(handlers))(
    '%s causes an error within the time limit',
    async (_, handler) => {
      hatena.misbehave(handler);
      const start = performance.now();
      await expect(fetchBookmarks([CURRENT], service(500))).rejects.toThrow();
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  it('with invalid bookmarks loses only these', async () => {
    const bookmarks = [
      bookmark('hanako', '良い', '2026/11/03 21:14'),
      bookmark('a/../../x', 'path', '2026/11/03 21:14'),
      bookmark('"><script>', 'name', '2026/11/03 21:14'),
      bookmark('taro', 'time', '2026/02/30 21:14'),
      bookmark('jiro', 'time', '<b>'),
      { user: 'shiro', comment: { toString: 'x' }, timestamp: '2026/11/03 21:14' },
      null,
      7,
    ];
    hatena.misbehave(entry({ eid: 1, count: 8, bookmarks }));
    const { comments } = await fetchBookmarks([CURRENT], service());
    expect(comments.map(({ text }) => text)).toEqual(['良い']);
  });

  it('with several lines, very long texts or bidirectional characters yields one short line each', async () => {
    const bookmarks = [
      bookmark('hanako', `一\n二\u0000三\u2028四\u202E五`, '2026/11/03 21:14'),
      bookmark('taro', '𠮷'.repeat(50_000), '2026/11/02 21:14'),
      bookmark('jiro', ' \t\n', '2026/11/01 21:14'),
    ];
    hatena.misbehave(entry({ eid: '1', count: 3, bookmarks }));
    const { comments } = await fetchBookmarks([CURRENT], service());
    expect(comments.map(({ text }) => text)).toEqual(['一 二 三 四五', `${'𠮷'.repeat(299)}…`]);
  });
});
