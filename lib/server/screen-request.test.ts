import { expect, test } from 'vitest';
import { screenRequest } from './screen-request';

const READ_ONLY = 'GET, HEAD, OPTIONS';
const WITH_FORMS = 'GET, HEAD, POST, OPTIONS';

/**
 * Screens a request. Returns `200` when it is passed on unchanged, the new path when that was changed, or the
 * status and `Allow` header of the refusal.
 */
function screen(line: string, headers: Record<string, string> = {}, basePath = '', forms = true) {
  const [method = '', url = ''] = line.split(' ');
  const allHeaders = { host: 'localhost:3000', ...headers };
  const request = {
    method,
    url,
    headers: allHeaders,
    rawHeaders: Object.entries(allHeaders).flat(),
  };
  const refusal = screenRequest(request, basePath, forms);
  if (refusal) return [refusal.status, refusal.allow].filter(Boolean).join(' ');
  return request.url === url ? '200' : request.url;
}

test.each([
  ['GET /', '200'],
  ['HEAD /', '200'],
  ['GET /%E8%A8%98%E4%BA%8B?a=1', '200'],
  ['OPTIONS /', `204 ${READ_ONLY}`],
  ['POST /', `405 ${READ_ONLY}`],
  ['PUT /post', `405 ${READ_ONLY}`],
  ['DELETE /_assets/a.js', `405 ${READ_ONLY}`],
  ['PATCH /rss.xml', `405 ${READ_ONLY}`],
  ['TRACE /healthz', `405 ${READ_ONLY}`],
  ['PROPFIND /api/stars/a', `405 ${READ_ONLY}`],
  ['POST /post/comments', '200'],
  ['POST /post/comments?page=2', '200'],
  ['POST /comments/edit?token=a', '200'],
  ['PUT /post/comments', `405 ${WITH_FORMS}`],
  ['OPTIONS /comments/owner', `204 ${WITH_FORMS}`],
  ['POST /comments/atom.xml', `405 ${READ_ONLY}`],
  ['POST /post/comments/atom.xml', `405 ${READ_ONLY}`],
  ['POST /comments/frame/page', `405 ${READ_ONLY}`],
  ['POST /a/b/comments', `405 ${READ_ONLY}`],
  // Request targets (RFC 9112 §3.2).
  ['OPTIONS *', `204 ${WITH_FORMS}`],
  ['GET *', '400'],
  ['GET ', '400'],
  ['GET post', '400'],
  ['GET http://other.example/post?a', '/post?a'],
  ['GET HTTPS://other.example', '/'],
  ['GET http://other.example?a', '/?a'],
  ['GET ftp://other.example/', '400'],
  ['GET /?a=%00', '400'],
  ['GET /?a=%2500', '200'],
  // Internal paths.
  ['GET /_built/home.html', '/resolve/404'],
  ['GET /_built', '/resolve/404'],
  ['GET //_built/home.html', '/resolve/404'],
  ['GET /\\_built/home.html', '/resolve/404'],
  ['GET /x/../_built/home.html', '/resolve/404'],
  ['GET /%5Fbuilt/home.html', '/resolve/404'],
  ['GET /%255Fbuilt/home.html', '/resolve/404'],
  ['GET /_built%2Fhome.html', '/resolve/404'],
  ['GET /comments/frame/page', '/resolve/404'],
  ['GET /comments//frame/page', '/resolve/404'],
  ['GET /resolve/rss.xml', '/resolve/404'],
  ['GET /missing/2015', '/resolve/404'],
  ['GET /404', '/resolve/404'],
  ['GET /500', '/resolve/404'],
  ['GET /_error', '/resolve/404'],
  ['GET /_not-found', '/resolve/404'],
  ['GET /_global-error', '/resolve/404'],
  ['GET /404.html', '200'],
  ['GET /_next/image?url=%2Fa.png&w=64&q=75', '/resolve/404'],
  ['GET /_next/data/tsuzuri/a.json', '/resolve/404'],
  ['GET /_next/static/../image', '/resolve/404'],
  ['GET /_next/static/chunks/a.js', '200'],
  ['GET /_builtin', '200'],
  ['GET /tags/_built', '200'],
  ['GET /comments/framework', '200'],
  // Invalid percent-encoding is passed on: Next.js responds with the "not found" page.
  ['GET /%', '200'],
  ['GET /%ff', '200'],
  ['GET /a%00b', '200'],
])('the request %s has the result %s', (line, result) => {
  expect(screen(line)).toBe(result);
});

test('refuses POST where comments are off', () => {
  expect(screen('POST /post/comments', {}, '', false)).toBe(`405 ${READ_ONLY}`);
});

test('checks the part of the path after the base path', () => {
  expect(screen('POST /blog/post/comments', {}, '/blog')).toBe('200');
  expect(screen('POST /post/comments', {}, '/blog')).toBe(`405 ${READ_ONLY}`);
  expect(screen('GET /blog/_built/home.html', {}, '/blog')).toBe('/blog/resolve/404');
  expect(screen('GET /_built/home.html', {}, '/blog')).toBe('200');
});

test.each([
  ['blog.example', '200'],
  ['127.0.0.1:3000', '200'],
  ['[::1]:3000', '200'],
  ['xn--r8jz45g.example', '200'],
  ['', '200'],
  ['a b', '400'],
  ['a/b', '400'],
  ['a@b', '400'],
  ['a:b', '400'],
  ['<script>', '400'],
  ['a.example, b.example', '400'],
])('Host: %s has the result %s', (host, result) => {
  expect(screen('GET /', { host })).toBe(result);
});

test('refuses two Host headers', () => {
  const rawHeaders = ['Host', 'a', 'host', 'b'];
  const request = { method: 'GET', url: '/', headers: { host: 'a' }, rawHeaders };
  expect(screenRequest(request, '', true)).toEqual({ status: 400 });
});

test('the host of an absolute URL replaces the Host header', () => {
  const headers = { host: 'a' };
  screenRequest({ method: 'GET', url: 'http://b:80/', headers, rawHeaders: [] }, '', true);
  expect(headers.host).toBe('b:80');
});

test('removes the internal headers of Next.js', () => {
  const headers = {
    host: 'a',
    accept: '*/*',
    'accept-encoding': 'gzip',
    rsc: '1',
    'next-action': 'a',
    'next-router-prefetch': '1',
    'next-router-state-tree': '%5B%22',
    'next-url': '/',
    'x-action-forwarded': '1',
    'x-invoke-status': '500',
    'x-matched-path': '/b',
    'x-middleware-subrequest': 'middleware',
    'x-next-cache-tags': 'a',
    'x-nextjs-data': '1',
    'x-now-route-matches': '1=a',
    'x-prerender-revalidate': 'a',
    'x-requested-with': 'a',
  };
  screenRequest({ method: 'GET', url: '/', headers, rawHeaders: [] }, '', true);
  expect(Object.keys(headers)).toEqual(['host', 'accept', 'accept-encoding', 'x-requested-with']);
});
