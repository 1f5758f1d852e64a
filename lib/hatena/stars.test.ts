import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HATENA } from './service';
import { fetchStars } from './stars';
import { type HatenaServer, startHatenaServer } from './testing/hatena-server';

const CURRENT = 'https://blog.example/a';
const CURRENT_HTTP = 'http://blog.example/a';
const FORMER = 'http://old.example/2015/02/18/a';

let hatena: HatenaServer;
const fetchTestStars = (urls: string[], timeLimit = 10_000) =>
  fetchStars(urls, { ...HATENA, stars: hatena.origin, timeLimit });

beforeAll(async () => {
  const current = {
    stars: [
      { name: 'hanako', quote: '' },
      { name: 'hanako', quote: '桜が\u202Eきれい\n' },
      { name: 'taro', quote: '', count: 12 },
    ],
    colored_stars: [
      { color: 'green', stars: [{ name: 'hanako', quote: '' }] },
      { color: 'rainbow', stars: [{ name: 'jiro', quote: '', count: '2' }] },
    ],
  };
  const former = {
    stars: [
      { name: 'taro', quote: '昔', count: 3 },
      { name: 'saburo', quote: '' },
    ],
  };
  hatena = await startHatenaServer(
    {},
    { [CURRENT]: current, [CURRENT_HTTP]: current, [FORMER]: former },
  );
});
beforeEach(() => hatena.misbehave(null));
afterAll(() => hatena.stop());

test('merges the stars of all URLs by person and color, without counting any twice', async () => {
  expect(await fetchTestStars([CURRENT, CURRENT_HTTP, FORMER])).toEqual([
    { user: 'hanako', color: 'green', count: 1, quote: '' },
    { user: 'jiro', color: 'yellow', count: 2, quote: '' },
    { user: 'hanako', color: 'yellow', count: 2, quote: '桜がきれい' },
    { user: 'taro', color: 'yellow', count: 12, quote: '' },
    { user: 'saburo', color: 'yellow', count: 1, quote: '' },
  ]);
});

test('returns an empty list when there are no stars', async () => {
  expect(await fetchTestStars(['https://blog.example/b'])).toEqual([]);
});

const json = (value: unknown) => (response: ServerResponse) => response.end(JSON.stringify(value));

test('skips stars that are not in the documented format', async () => {
  const stars = [
    null,
    7,
    'x',
    { name: '<script>' },
    { name: 'a' },
    { name: 'hanako', count: -1 },
    { name: 'hanako', count: 1e300 },
    { name: 'hanako', quote: {} },
    { name: 'hanako', quote: 'x'.repeat(100_000) },
  ];
  const colored_stars = [null, { color: 'constructor' }, { color: {}, stars }, { stars }];
  const other = { uri: 'https://evil.example/', stars: [{ name: 'mallory' }] };
  hatena.misbehave(json({ entries: [{ uri: CURRENT, stars, colored_stars }, other] }));
  const given = await fetchTestStars([CURRENT]);
  expect(given.map(({ user, color, count }) => [user, color, count])).toEqual([
    ['hanako', 'yellow', 1],
  ]);
  expect([...(given[0]?.quote ?? '')]).toHaveLength(300);
});

test.each<[string, (response: ServerResponse) => void]>([
  ['500', (response) => response.writeHead(500).end()],
  ['a redirect', (response) => response.writeHead(302, { Location: 'http://127.0.0.1/' }).end()],
  ['HTML', (response) => response.end('<p>メンテナンス中</p>')],
  ['no entries', json({})],
  ['entries in a wrong format', json({ entries: [1] })],
  ['10 MB', (response) => response.end(`{"entries":[${'1,'.repeat(5_000_000)}1]}`)],
  ['no response', () => {}],
  ['an endless body', (response) => void response.write('{')],
])('%s causes an error within the time limit', async (_name, handler) => {
  hatena.misbehave(handler);
  const start = performance.now();
  await expect(fetchTestStars([CURRENT], 500)).rejects.toThrow();
  expect(performance.now() - start).toBeLessThan(5_000);
});
