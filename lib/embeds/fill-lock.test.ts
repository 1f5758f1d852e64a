import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { embedOfKey } from '../markdown/embeds/embed-of-key';
import type { EmbedEntries } from '../markdown/embeds/lock-entry';
import { renderMarkdown } from '../markdown/render';
import { fetchFrom, type SafeFetch } from '../network/safe-fetch';
import { fillLock, type Report } from './fill-lock';
import { elementsOf } from './html-tree';
import { parseLock, printLock } from './lock';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const YOUTUBE = 'https://www.youtube.com/watch?v=abc';
let server: Server;
let origin = '';
let folder = '';
let requested: string[] = [];
const handlers = new Map<string, Handler>();

/**
 * Fetches as `npm run embeds` does, but sends every request to the server of the test, which is a local
 * address.
 */
const allowed = fetchFrom((ip) => ip === '127.0.0.1');
const fetchHere: SafeFetch = (address, limits) => {
  const url = new URL(address, 'https://nowhere.example/');
  const path = url.origin === origin ? address : `${origin}/${url.hostname}`;
  return allowed(path, { ...limits, milliseconds: 400 });
};

async function fill(keys: readonly string[], lock: EmbedEntries = new Map()) {
  const reports: Report[] = [];
  const saved: string[] = [];
  const entries = await fillLock(keys.map(embedOfKey), lock, {
    fetch: fetchHere,
    folder,
    pause: 0,
    save: async (all) => void saved.push(printLock(all)),
    report: (report) => reports.push(report),
  });
  return { entries, reports, saved };
}

const page =
  (head: string): Handler =>
  (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><html><head>${head}</head><body><p>文</p></body></html>`);

const json =
  (value: unknown): Handler =>
  (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

beforeAll(async () => {
  server = createServer((request, response) => {
    requested.push(request.url ?? '');
    const handler = handlers.get(request.url ?? '');
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  requested = [];
  handlers.clear();
  folder = await mkdtemp(join(tmpdir(), 'embeds-'));
  return () => rm(folder, { recursive: true });
});

test('a page gives title, description, site name and thumbnail', async () => {
  const picture = await sharp({
    create: { width: 2000, height: 1000, channels: 3, background: '#fff' },
  })
    .jpeg()
    .toBuffer();
  handlers.set('/p.jpg', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(picture),
  );
  handlers.set(
    '/a',
    page(
      '<title>別の題</title><meta property="og:title" content=" 題&amp;\n名 "><meta name="description" content="説明"><meta property="og:site_name" content="所"><meta property="og:image" content="/p.jpg">',
    ),
  );
  const { entries } = await fill([`${origin}/a`]);
  const entry = entries.get(`${origin}/a`);
  expect(entry).toMatchObject({
    title: '題& 名',
    description: '説明',
    site: '所',
    thumbnail: { width: 960, height: 480 },
  });
  const { format } = await sharp(
    await readFile(join(folder, entry?.thumbnail?.file ?? '')),
  ).metadata();
  expect(format).toBe('webp');
});

test('a page in Shift_JIS is decoded as Shift_JIS', async () => {
  const title = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);
  handlers.set('/a', (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(
        Buffer.concat([
          Buffer.from('<meta charset="Shift_JIS"><title>'),
          title,
          Buffer.from('</title>'),
        ]),
      ),
  );
  expect((await fill([`${origin}/a`])).entries.get(`${origin}/a`)).toEqual({ title: '日本' });
});

test('a video gives title, author and shape by oEmbed', async () => {
  handlers.set(
    '/www.youtube.com',
    json({
      title: '山',
      author_name: '人',
      width: 200,
      height: 150,
      html: '<iframe src="https://evil.example/"></iframe>',
    }),
  );
  expect((await fill([YOUTUBE])).entries.get(YOUTUBE)).toEqual({
    title: '山',
    author: '人',
    shape: '4-3',
  });
});

test('a presentation gives the URL of its frame', async () => {
  const key = 'https://speakerdeck.com/someone/a-talk';
  handlers.set(
    '/speakerdeck.com',
    json({
      title: '話',
      html: '<iframe src="//speakerdeck.com/player/0123456789abcdef0123456789abcdef"></iframe>',
    }),
  );
  expect((await fill([key])).entries.get(key)?.frame).toBe(
    'https://speakerdeck.com/player/0123456789abcdef0123456789abcdef',
  );
});

test('a post gives its text, author and date', async () => {
  const key = 'https://twitter.com/a/status/1';
  handlers.set(
    '/publish.twitter.com',
    json({
      author_name: 'A',
      html: '<blockquote class="twitter-tweet"><p>一<br>二 <a href="https://t.co/x">pic</a></p>&mdash; A (@a) <a href="https://twitter.com/a/status/1">May 3, 2015</a></blockquote>\n',
    }),
  );
  expect((await fill([key])).entries.get(key)).toEqual({
    author: 'A (@a)',
    text: '一\n二 pic',
    day: 'May 3, 2015',
  });
});

test('a gist gives its files', async () => {
  const key = 'https://gist.github.com/someone/123';
  handlers.set(
    '/api.github.com',
    json({
      description: '',
      owner: { login: 'someone' },
      files: { 'a.rb': { filename: 'a.rb', content: 'puts 1\r\n' } },
    }),
  );
  expect((await fill([key])).entries.get(key)).toEqual({
    author: 'someone',
    files: [{ name: 'a.rb', text: 'puts 1\n' }],
  });
});

describe('lines of a file on GitHub', () => {
  const FILE = 'https://github.com/someone/tool/blob/main/src/%E6%96%87.ts';
  const text =
    (body: string, type = 'text/plain; charset=utf-8'): Handler =>
    (_, response) =>
      response.writeHead(200, { 'Content-Type': type }).end(body);

  test('give the lines with name and license', async () => {
    handlers.set('/raw.githubusercontent.com', text('一\r\n二\r\n三\r\n四\r\n'));
    handlers.set('/api.github.com', json({ license: { key: 'mit', spdx_id: 'MIT' } }));
    const { entries } = await fill([`${FILE}#L2-L3`, `${FILE}#L4`]);
    const files = [{ name: 'src/文.ts', text: '二\n三' }];
    expect(entries.get(`${FILE}#L2-L3`)).toEqual({ files, license: 'MIT' });
    expect(entries.get(`${FILE}#L4`)?.files).toEqual([{ name: 'src/文.ts', text: '四' }]);
  });

  test.each<[string, Handler | undefined]>([
    ['none', undefined],
    ['one that GitHub does not know', json({ license: { spdx_id: 'NOASSERTION' } })],
    ['an unreadable one', json({ license: 5 })],
  ])('with %s have no license', async (_, handler) => {
    handlers.set('/raw.githubusercontent.com', text('一'));
    if (handler) handlers.set('/api.github.com', handler);
    const { entries } = await fill([`${FILE}#L1`]);
    expect(entries.get(`${FILE}#L1`)).toEqual({ files: [{ name: 'src/文.ts', text: '一' }] });
  });

  test('are asked for again while GitHub does not say the license', async () => {
    handlers.set('/raw.githubusercontent.com', text('一'));
    handlers.set('/api.github.com', (_, response) => response.writeHead(403).end());
    const { entries, reports } = await fill([`${FILE}#L1`]);
    expect(reports[0]?.failure).toEqual({ reason: '403', isPassing: true });
    expect(entries.size).toBe(0);
  });

  test.each([
    ['after the end of the file', '#L3', text('一\n二'), 'lines'],
    ['that are too many', '#L1-L501', text('一\n'.repeat(600)), 'lines'],
    ['that are too long', '#L1', text('一'.repeat(100_001)), 'lines'],
    ['of a binary file', '#L1', text('a\0b'), 'lines'],
    ['of a picture', '#L1', text('x', 'image/png'), 'type'],
    ['of a huge file', '#L1', text('x'.repeat(2_000_001)), 'bytes'],
  ])('%s are not stored', async (_, lines, handler, reason) => {
    handlers.set('/raw.githubusercontent.com', handler);
    handlers.set('/api.github.com', json({ license: { spdx_id: 'MIT' } }));
    const { entries } = await fill([FILE + lines]);
    expect(entries.get(FILE + lines)).toEqual({ failed: reason });
  });
});

describe('a failure', () => {
  test.each<[string, Handler, string, boolean]>([
    ['a 404', (_, response) => response.writeHead(404).end(), '404', false],
    ['a 500', (_, response) => response.writeHead(500).end(), '500', true],
    [
      'endless redirects',
      (_, response) => response.writeHead(302, { Location: '/a' }).end(),
      'redirects',
      false,
    ],
    [
      'a redirect to a private address',
      (_, response) => response.writeHead(302, { Location: 'http://192.168.0.1/' }).end(),
      'private',
      false,
    ],
    [
      'a redirect to a file',
      (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
      'address',
      false,
    ],
    [
      'a page of a gigabyte',
      (_, response) =>
        void response
          .writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': String(2 ** 30) })
          .write('x'),
      'bytes',
      false,
    ],
    [
      'an endless page',
      (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        const more = () => {
          while (response.write('<p>'.repeat(10_000)));
          response.once('drain', more);
        };
        more();
      },
      'bytes',
      false,
    ],
    [
      'a page that arrives byte by byte',
      (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
      'time',
      true,
    ],
    ['a closed connection', (request) => request.socket.destroy(), 'connection', true],
    ['a page without a title', page('<meta name="x">'), 'nothing', false],
  ])('%s is reported, and stored unless it is temporary', async (_, handler, reason, isPassing) => {
    handlers.set('/a', handler);
    handlers.set('/b', page('<title>良い</title>'));
    const start = Date.now();
    const { entries, reports } = await fill([`${origin}/a`, `${origin}/b`]);
    expect(Date.now() - start).toBeLessThan(3000);
    expect(reports[0]?.failure).toEqual({ reason, isPassing });
    expect(entries.get(`${origin}/a`)).toEqual(isPassing ? undefined : { failed: reason });
    expect(entries.get(`${origin}/b`)).toEqual({ title: '良い' });
  });

  test.each([
    ['HTML', '<html>'],
    ['500,000 nested arrays', '['.repeat(500_000)],
    ['an array', '[]'],
  ])('%s instead of JSON is stored as unreadable', async (_, body) => {
    handlers.set('/www.youtube.com', (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(body),
    );
    expect((await fill([YOUTUBE])).entries.get(YOUTUBE)).toEqual({ failed: 'unreadable' });
  });

  test.each([
    'not a picture',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ])('an image that cannot be used (%s) leaves the title', async (bytes) => {
    handlers.set('/p', (_, response) =>
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(bytes),
    );
    handlers.set('/a', page('<title>題</title><meta property="og:image" content="/p">'));
    expect((await fill([`${origin}/a`])).entries.get(`${origin}/a`)?.title).toBe('題');
    // The stored files contain only pixels.
    for (const name of await readdir(join(folder, 'embeds')).catch(() => [])) {
      expect(await readFile(join(folder, 'embeds', name), 'latin1')).not.toContain('script');
    }
  });

  test('after three failures a server gets no more requests', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'].map((name) => `${origin}/${name}`);
    for (const key of keys)
      handlers.set(new URL(key).pathname, (_, response) => response.writeHead(503).end());
    const { reports, entries } = await fill(keys);
    expect(reports.map(({ failure }) => failure?.reason)).toEqual([
      '503',
      '503',
      '503',
      'left',
      'left',
    ]);
    expect(requested).toHaveLength(3);
    expect(entries.size).toBe(0);
  });
});

test('each new entry is saved at once', async () => {
  handlers.set('/a', page('<title>一</title>'));
  handlers.set('/b', page('<title>二</title>'));
  const { saved } = await fill([`${origin}/a`, `${origin}/b`]);
  expect([...parseLock(saved[0] ?? '', 'lock').keys()]).toEqual([`${origin}/a`]);
  expect([...parseLock(saved[1] ?? '', 'lock').keys()]).toEqual([`${origin}/a`, `${origin}/b`]);
});

/** The dangerous elements and attributes in the HTML. */
function dangerIn(html: string): string[] {
  const tree = parseFragment(html);
  const names = ['script', 'img', 'iframe', 'svg', 'style'];
  const elements = names.filter((name) => elementsOf(tree, name).length > 0);
  const attributes = ['a', 'figure', 'span'].flatMap((name) =>
    elementsOf(tree, name).flatMap(({ attrs }) =>
      attrs.filter((it) => /^on|^style$/.test(it.name) || /^javascript:/i.test(it.value)),
    ),
  );
  return [...elements, ...attributes.map((it) => it.name)];
}

describe('hostile text', () => {
  const SCRIPT = '</title><script>alert(1)</script><img src=x onerror=alert(1)>';

  test('of oEmbed stays text', async () => {
    handlers.set(
      '/www.youtube.com',
      json({
        title: `${SCRIPT}\u0000\u202e${'長'.repeat(10_000)}`,
        author_name: { a: 1 },
        width: 1e308,
        height: '0',
        thumbnail_url: 'javascript:alert(1)',
        html: SCRIPT,
      }),
    );
    const { entries } = await fill([YOUTUBE]);
    const entry = entries.get(YOUTUBE);
    expect(entry?.title).toHaveLength(300);
    expect(entry).toEqual({ title: entry?.title });
    // The printed lock file can be parsed again.
    expect(parseLock(printLock(entries), 'lock').get(YOUTUBE)).toEqual(entry);
    const { html } = await renderMarkdown(
      YOUTUBE,
      { file: 'a.md', bodyLine: 1 },
      undefined,
      entries,
    );
    expect(dangerIn(html)).toEqual([]);
    expect(html).not.toMatch(/[\u202e\0]/);
    expect(html).toContain('&#x3C;script>');
  });

  test('of a page stays text', async () => {
    const head = `<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt;"><meta property="og:image" content="javascript:alert(1)"><meta property="og:description" content="&quot; onload=&quot;alert(1)">`;
    handlers.set('/a', page(head));
    const { entries } = await fill([`${origin}/a`]);
    const { html } = await renderMarkdown(
      `${origin}/a`,
      { file: 'a.md', bodyLine: 1 },
      undefined,
      entries,
    );
    expect(dangerIn(html)).toEqual([]);
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  });
});
