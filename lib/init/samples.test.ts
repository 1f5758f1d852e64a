import { expect, test } from 'vitest';
import { isSample, sampleDigest } from './samples';

test('line breaks of Windows do not change the digest of a sample', () => {
  expect(sampleDigest(Buffer.from('a\r\n日本\r\n'))).toBe(sampleDigest(Buffer.from('a\n日本\n')));
  // printf 'a\n' | sha256sum
  expect(sampleDigest(Buffer.from('a\r\n'))).toBe(
    '87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7',
  );
});

test('a file with other content, or of another name, is no sample', () => {
  expect(isSample('site.config.ts', Buffer.from('mine'))).toBe(false);
  expect(isSample('posts/mine.md', Buffer.from(''))).toBe(false);
});
