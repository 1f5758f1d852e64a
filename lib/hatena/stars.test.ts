import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HATENA } from './service';
import { fetchStars } from './stars';
import { type HatenaServer, startHatenaServer } from './testing/hatena-server';

const NOW = 'https://blog.example/a';
const NOW_BARE = 'http://blog.example/a';
const FORMER = 'http://old.example/2015/02/18/a';

let hatena: HatenaServer;
const ask = (urls: string[], timeLimit = 10_000) =>
  fetchStars(urls, { ...HATENA, stars: hatena.origin, timeLimit });

beforeAll(async () => {
  const now = {
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
  hatena = await startHatenaServer({}, { [NOW]: now, [NOW_BARE]: now, [FORMER]: former });
});
beforeEach(() => hatena.misbehave(null));
afterAll(() => hatena.stop());

test('are put together by person and color over all URLs, nobody’s twice', async () => {
  expect(await ask([NOW, NOW_BARE, FORMER])).toEqual([
    { user: 'hanako', color: 'green', count: 1, quote: '' },
    { user: 'jiro', color: 'yellow', count: 2, quote: '' },
    { user: 'hanako', color: 'yellow', count: 2, quote: '桜がきれい' },
    { user: 'taro', color: 'yellow', count: 12, quote: '' },
    { user: 'saburo', color: 'yellow', count: 1, quote: '' },
  ]);
});

test('are none where none were given', async () => {
  expect(await ask(['https://blog.example/b'])).toEqual([]);
});

const json = (value: unknown) => (response: ServerResponse) => response.end(JSON.stringify(value));

test('what is not as documented is left out', async () => {
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
  hatena.misbehave(json({ entries: [{ uri: NOW, stars, colored_stars }, other] }));
  const found = await ask([NOW]);
  expect(found.map(({ user, color, count }) => [user, color, count])).toEqual([
    ['hanako', 'yellow', 1],
  ]);
  expect([...(found[0]?.quote ?? '')]).toHaveLength(300);
});

test.each<[string, (response: ServerResponse) => void]>([
  ['500', (response) => response.writeHead(500).end()],
  ['a redirect', (response) => response.writeHead(302, { Location: 'http://127.0.0.1/' }).end()],
  ['HTML', (response) => response.end('<p>メンテナンス中</p>')],
  ['no entries', json({})],
  ['entries that are none', json({ entries: [1] })],
  ['10 MB', (response) => response.end(`{"entries":[${'1,'.repeat(5_000_000)}1]}`)],
  ['nothing at all', () => {}],
  ['a drip', (response) => void response.write('{')],
])('%s is an error, soon', async (_name, answer) => {
  hatena.misbehave(answer);
  const start = performance.now();
  await expect(ask([NOW], 500)).rejects.toThrow();
  expect(performance.now() - start).toBeLessThan(5_000);
});
