import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Path of a style sheet of the built site in a folder. */
export function builtAsset(folder = '.'): string {
  const names = readdirSync(join(folder, 'public', '_assets'));
  return `/_assets/${names.find((name) => name.endsWith('.css'))}`;
}

/** Every method that some server knows. */
export const METHODS = [
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'PROPFIND',
];
/** Kinds of paths; `asset` is that of a file whose name tells its content. */
export function hostilePaths(asset: string): string[] {
  return [
    ...['/', '/light-pages', '/%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB', '/archive', '/search?q=a'],
    ...['/tags/Markdown', '/rss.xml', '/feed.json', '/robots.txt', '/favicon.ico', '/healthz'],
    ...[asset, '/_assets/none.css', '/_images/none.webp', '/_cards/none.png', '/_search/none.bin'],
    ...['/light-pages/comments', '/none/comments', '/comments/edit', '/comments/edit?token=%ff'],
    ...['/comments/none', '/comments/atom.xml', '/api/bookmarks/none', '/api/stars/%ff'],
    ...['/_next/image?url=%2F_images%2Fa.webp&w=64&q=75', '/_next/static/none.js', '/_next/none'],
    ...['/_built/home.html', '/comments/frame/page', '/resolve/rss.xml', '/missing/2015'],
    ...['/%5Bslug%5D', '/[slug]', '/tags/%5Btag%5D', '/%5Bslug%5D/comments', '/page/%5Bnumber%5D'],
    ...['/none', '/%', '/%ff', '/%00', '/?a=%00', '/?a=%ff&%', '/%C0%AE%C0%AE/', '/light-pages/'],
    ...['//evil.example', '/\\evil.example', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd'],
    ...[
      '/2015/02/18//evil.example',
      'http://evil.example/light-pages',
      '*',
      `/${'a'.repeat(8000)}`,
    ],
  ];
}

/** Headers no browser sends. */
export const ODD_HEADERS = [
  ...['Range: bytes=0-9', 'Range: bytes=99999999-', 'Range: bytes=9-1', 'Range: bytes=-0'],
  ...['Range: bytes=a', 'Range: x', `Range: bytes=${'0-1,'.repeat(500)}1-2`, 'If-Range: x'],
  ...['If-None-Match: *', 'If-None-Match: W/"x', 'If-Match: "x"', 'If-Modified-Since: yesterday'],
  ...['If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT', 'Accept: ;;q=,', 'Cookie: a=%ff; ;='],
  ...['Accept-Encoding: gzip;q=x, *;q=9, \u00ff', `Accept-Language: ${'ja,'.repeat(2000)}`],
  ...['Content-Type: x', 'Content-Type: multipart/form-data; boundary=', 'Upgrade: websocket'],
  ...['Next-Action: 00aabbccddeeff00112233445566778899aabbccdd', 'X-Forwarded-Proto: javascript'],
  ...['X-Forwarded-For: [::1', 'X-Forwarded-Host: a b', 'Sec-Fetch-Dest: image', 'Origin: null'],
];
/** Headers that Next.js would read something into. */
export const FRAMEWORK_HEADERS = [
  ...['RSC: 1', 'Next-Router-Prefetch: 1', 'Next-Router-State-Tree: %5B%22', 'Next-Url: /none'],
  ...['RSC: 1\r\nNext-Router-Segment-Prefetch: /_tree', 'X-Nextjs-Data: 1', 'Next-Action: x'],
  ...['X-Middleware-Subrequest: middleware:middleware', 'X-Matched-Path: /none'],
  ...['X-Invoke-Path: /none\r\nX-Invoke-Status: 500', 'X-Now-Route-Matches: 1=none'],
  ...['X-Prerender-Revalidate: a', 'X-Middleware-Prefetch: 1', 'X-Forwarded-Host: evil.example'],
];

/** An answer of the server; the body as Latin-1. */
export interface Answer {
  /** 0 when the connection was closed without one. */
  status: number;
  head: string;
  body: string;
}

/** Sends bytes as they are, and reads until the server closes the connection. */
export async function ask(port: number, text: string): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  socket.write(text, 'latin1');
  // Also after an error.
  await new Promise((resolve) => socket.once('close', resolve));
  const [head = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
  return { status, head, body: body.join('\r\n\r\n') };
}

/** The text of a request, with one further header. */
export function request(method: string, path: string, header?: string): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close'];
  if (header) lines.push(header);
  if (method === 'POST' || method === 'PUT') lines.push('Content-Length: 3');
  return `${lines.join('\r\n')}\r\n\r\n${lines.at(-1) === 'Content-Length: 3' ? 'a=b' : ''}`;
}

/** What is wrong with an answer to any request. */
export function faultsOf(method: string, path: string, { status, head, body }: Answer): string[] {
  const kept = /^cache-control: (.*)$/im.exec(head)?.[1] ?? '';
  return [
    status >= 200 && status < 500 ? '' : `status ${status}`,
    status === 405 && !/^allow: GET, HEAD/im.test(head) ? 'no Allow' : '',
    status >= 300 && status !== 304 && /immutable/.test(kept) ? kept : '',
    method === 'HEAD' && body !== '' ? 'a body' : '',
    /^(?:TRACE|PUT|DELETE|PATCH|PROPFIND)$/.test(method) &&
    path !== '*' &&
    ![400, 405].includes(status)
      ? `status ${status} to ${method}`
      : '',
    method === 'OPTIONS' && ![204, 400].includes(status) ? `status ${status} to OPTIONS` : '',
  ].filter(Boolean);
}

/** One request each: method, path, a header. */
export type Requests = readonly (readonly [method: string, path: string, header?: string])[];

/** Sends requests, 16 at once, and says what is wrong with the answers. */
export async function askAll(port: number, requests: Requests): Promise<string[]> {
  const faults: string[] = [];
  const left = [...requests];
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [method, path, header = ''] = next;
      const found = faultsOf(method, path, await ask(port, request(method, path, header)));
      if (found.length > 0) faults.push(`${method} ${path} ${header}: ${found.join(', ')}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return faults;
}
