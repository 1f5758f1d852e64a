import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { secret } from './secret';

// The values are concatenated, so that secret scanners do not report this file.
const drawn = 'q7Zr2KvX9mTw4LbN8sYc3HdP6fGjA1eU5iRo0BxM';
const SECRETS: [string, string][] = [
  ['AWS access key', `AKIA${'Q7ZR2KVX6MTW4LBN'}`],
  ['GitHub token', `ghp_${drawn.slice(0, 36)}`],
  ['GitHub token', `github_pat_${drawn}${drawn.slice(0, 35)}`],
  ['GitLab token', `glpat-${drawn.slice(0, 20)}`],
  ['Slack token', `xoxb-${'2847561930'}-${drawn.slice(0, 24)}`],
  ['Slack webhook', `https://hooks.slack.com/services/T2K4M6P8Q/B9R7S5T3V/${drawn.slice(0, 24)}`],
  ['Google API key', `AIza${drawn.slice(0, 35)}`],
  ['Stripe key', `sk_live_${drawn.slice(0, 24)}`],
  ['npm token', `npm_${drawn.slice(0, 36)}`],
  // Base64 of "openssh-key-v1", two names of ciphers "none", and numbers, which is how each of these keys begins.
  [
    'private key',
    `-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA${'AAAA'}BG5vbmUAAAAEbm9uZQ${'AAAAAAAAA'}BAAABFw${drawn.slice(0, 20)}\n`,
  ],
  ['private key', `-----BEGIN RSA PRIVATE KEY-----\n${drawn}${drawn.slice(0, 24)}\n`],
];

test.each(SECRETS)('%s is reported, but not in full', (kind, text) => {
  const [finding, ...more] = findingsOf(secret, pageOf(`鍵😀 ${text}`));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ line: 5, level: undefined, other: kind });
  expect(finding?.column).toBe(kind === 'Slack webhook' ? 13 : 5);
  expect(finding?.value?.length).toBeLessThan(10);
});

test('a secret in code is a warning, in front matter an error', () => {
  const [, key = ''] = SECRETS[0] ?? [];
  expect(findingsOf(secret, pageOf(`\`\`\`sh\n${key}\n\`\`\`\n`))[0]?.level).toBe('warning');
  expect(findingsOf(secret, pageOf(`\`${key}\``))[0]?.level).toBe('warning');
  const page = pageOf('', ['title: t', 'publishedOn: 2015-02-18', `description: ${key}`]);
  expect(findingsOf(secret, page)).toMatchObject([{ line: 4, column: 14, level: undefined }]);
});

test.each([
  'AKIAIOSFODNN7EXAMPLE',
  'AKIAXXXXXXXXXXXXXXXX',
  `ghp_${'x'.repeat(36)}`,
  `ghp_${'0123456789'.repeat(4)}`.slice(0, 40),
  'xoxb-your-token-goes-here-please',
  '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
  'AIzaSyで始まる鍵',
  'sk_test_q7Zr2KvX9mTw4LbN8sYc3HdP',
  'BAKIAQ7ZR2KVX6MTW4LBN',
  `https://s3.example/a.png?X-Amz-Credential=AKIA${'Q7ZR2KVX6MTW4LBN'}%2F20260101&X-Amz-Signature=0a`,
  `https://s3.example/a.png?AWSAccessKeyId=AKIA${'Q7ZR2KVX6MTW4LBN'}&Expires=1&Signature=0a`,
  `https://www.amazon.co.jp/dp/4000000000?SubscriptionId=AKIA${'Q7ZR2KVX6MTW4LBN'}&tag=a-22`,
  `https://www.amazon.co.jp/dp/4000000000?tag=a-22&amp;subscriptionId=AKIA${'Q7ZR2KVX6MTW4LBN'}`,
  `<iframe src="https://www.google.com/maps/embed/v1/place?q=a&key=AIza${drawn.slice(0, 35)}"></iframe>`,
])('%s is not reported', (text) => {
  expect(findingsOf(secret, pageOf(text))).toEqual([]);
});
