import { expect, test } from 'vitest';
import { pageOf, positionsOf } from '../testing/page';
import { privateHost } from './private-host';

test.each([
  'http://localhost:3000/',
  'http://app.localhost/',
  'https://127.0.0.1/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest',
  'http://0.0.0.0/',
  'http://100.64.0.1/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://nas.local/',
  'https://wiki.internal/page',
  'http://intra/',
  '//10.0.0.1/x',
  'http://0x7f000001/',
])('%s is reported', (url) => {
  expect(positionsOf(privateHost, pageOf(`あ [a](${url})`))).toEqual(['5:3']);
  expect(positionsOf(privateHost, pageOf(`<img alt="" src="${url}">`))).toEqual(['5:1']);
});

test.each([
  'https://example.com/',
  'http://172.32.0.1/',
  'http://11.0.0.1/',
  'http://[2606:4700:4700::1111]/',
  'https://localhost.example.com/',
  'https://internal.example.com/',
  'https://日本語.jp/',
  '/localhost',
  'mailto:a@nas.local',
])('%s is not reported', (url) => {
  expect(positionsOf(privateHost, pageOf(`[a](${url})`))).toEqual([]);
});

test('a URL in code and a host in plain text are not reported', () => {
  const page = pageOf(
    '`http://localhost:3000/` localhost:3000\n\n```text\nhttp://10.0.0.1/\n```\n',
  );
  expect(positionsOf(privateHost, page)).toEqual([]);
});
