import { expect, test } from 'vitest';
import { isSameOrigin } from './origin';

const PUBLIC = 'https://blog.example';

test.each<[boolean, Record<string, string>]>([
  [true, { origin: 'https://blog.example', host: '127.0.0.1:3000' }],
  [true, { origin: 'http://localhost:3000', host: 'localhost:3000' }],
  [true, { origin: 'http://localhost:3000', host: 'localhost:3000', 'x-forwarded-proto': 'http' }],
  [true, { origin: 'https://a.example', host: 'A.example:443', 'x-forwarded-proto': 'https' }],
  [true, { origin: 'https://blog.example', 'sec-fetch-site': 'same-origin' }],
  // The same host with another scheme or port is another origin.
  [false, { origin: 'http://blog.example', host: 'blog.example', 'x-forwarded-proto': 'https' }],
  [false, { origin: 'https://localhost:3000', host: 'localhost:3000' }],
  [false, { origin: 'http://localhost:3001', host: 'localhost:3000' }],
  [false, { origin: 'ftp://localhost', host: 'localhost' }],
  [false, { origin: 'https://evil.example', host: 'blog.example' }],
  [false, { origin: 'https://blog.example', 'sec-fetch-site': 'same-site' }],
  [false, { origin: 'null', host: 'blog.example' }],
  [
    false,
    { origin: 'javascript://localhost', host: 'localhost', 'x-forwarded-proto': 'javascript' },
  ],
  [false, { host: 'blog.example' }],
  [false, { origin: 'http://x' }],
])('isSameOrigin returns %s for %j', (isExpected, headers) => {
  expect(isSameOrigin(new Headers(headers), PUBLIC)).toBe(isExpected);
});
