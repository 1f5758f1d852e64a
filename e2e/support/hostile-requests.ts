import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Returns the URL path of a style sheet of the site that was built in a project folder. */
export function builtAsset(folder = '.'): string {
  const names = readdirSync(join(folder, 'public', '_assets'));
  return `/_assets/${names.find((name) => name.endsWith('.css'))}`;
}

/** HTTP methods, among them TRACE and, from WebDAV, PROPFIND. */
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

/**
 * Returns one path for each kind of page or file, and malformed and hostile paths.
 *
 * @param asset path of a file whose name has a hash of its content.
 */
export function hostilePaths(asset: string): string[] {
  return [
    ...['/', '/light-pages', '/%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB', '/archive', '/search?q=a'],
    ...['/tags/Markdown', '/rss.xml', '/feed.json', '/robots.txt', '/favicon.ico', '/healthz'],
    ...[asset, '/_assets/none.css', '/_images/none.webp', '/_cards/none.png', '/_search/none.bin'],
    ...['/light-pages/comments', '/none/comments', '/comments/edit', '/comments/edit?token=%ff'],
    ...['/comments/none', '/comments/atom.xml', '/api/bookmarks/none', '/api/stars/%ff'],
    ...['/_next/image?url=%2F_images%2Fa.webp&w=64&q=75', '/_next/static/none.js', '/_next/none'],
    ...['/_built/home.html', '/comments/frame/ja', '/resolve/rss.xml', '/missing/2015'],
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

/** Malformed headers, and headers that are unusual for a page. */
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

/** Headers that change the response of a Next.js server that trusts them. */
export const FRAMEWORK_HEADERS = [
  ...['RSC: 1', 'Next-Router-Prefetch: 1', 'Next-Router-State-Tree: %5B%22', 'Next-Url: /none'],
  ...['RSC: 1\r\nNext-Router-Segment-Prefetch: /_tree', 'X-Nextjs-Data: 1', 'Next-Action: x'],
  ...['X-Middleware-Subrequest: middleware:middleware', 'X-Matched-Path: /none'],
  ...['X-Invoke-Path: /none\r\nX-Invoke-Status: 500', 'X-Now-Route-Matches: 1=none'],
  ...['X-Prerender-Revalidate: a', 'X-Middleware-Prefetch: 1', 'X-Forwarded-Host: evil.example'],
];

/** A response as it came from the socket, decoded as Latin-1. */
export interface RawResponse {
  /** NaN when the server closed the connection without a response. */
  status: number;
  head: string;
  body: string;
}

/** Sends bytes (Latin-1) verbatim and reads until the server closes the connection. */
export async function sendRaw(port: number, text: string): Promise<RawResponse> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  socket.write(text, 'latin1');
  // A socket emits `close` after an error too.
  await new Promise((resolve) => socket.once('close', resolve));
  const [head = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
  return { status, head, body: body.join('\r\n\r\n') };
}

/** Returns the text of a request, with an additional header line if one is given. */
export function rawRequest(method: string, path: string, header?: string): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close'];
  if (header) lines.push(header);
  if (method === 'POST' || method === 'PUT') lines.push('Content-Length: 3');
  return `${lines.join('\r\n')}\r\n\r\n${lines.at(-1) === 'Content-Length: 3' ? 'a=b' : ''}`;
}

/** Checks the rules that hold for every response; returns a line for each that is broken. */
export function responseFaults(
  method: string,
  path: string,
  { status, head, body }: RawResponse,
): string[] {
  const cacheControl = /^cache-control: (.*)$/im.exec(head)?.[1] ?? '';
  return [
    status >= 200 && status < 500 ? '' : `status ${status}`,
    status === 405 && !/^allow: GET, HEAD/im.test(head) ? 'no Allow' : '',
    status >= 300 && status !== 304 && /immutable/.test(cacheControl) ? cacheControl : '',
    method === 'HEAD' && body !== '' ? 'a body' : '',
    /^(?:TRACE|PUT|DELETE|PATCH|PROPFIND)$/.test(method) &&
    path !== '*' &&
    ![400, 405].includes(status)
      ? `status ${status} to ${method}`
      : '',
    method === 'OPTIONS' && ![204, 400].includes(status) ? `status ${status} to OPTIONS` : '',
  ].filter(Boolean);
}

/** Requests to send, each with its method, path and an optional header line. */
export type Requests = readonly (readonly [method: string, path: string, header?: string])[];

/** Sends requests, 16 at a time, and returns what is wrong with the responses. */
export async function sendRawRequests(port: number, requests: Requests): Promise<string[]> {
  const faults: string[] = [];
  const queue = [...requests];
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [method, path, header = ''] = next;
      const response = await sendRaw(port, rawRequest(method, path, header));
      const broken = responseFaults(method, path, response);
      if (broken.length > 0) faults.push(`${method} ${path} ${header}: ${broken.join(', ')}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return faults;
}
