import { expect, test } from 'vitest';
import { readSigned, sign } from './signed-token';

const issuedAt = new Date('2026-11-23T00:00:00Z');
const expiresAt = new Date('2026-11-24T00:00:00Z');
const token = sign('key', 'owner', { about: 'approve 記事', issuedAt, expiresAt });

test('a token contains what was signed and a unique id', () => {
  const read = readSigned('key', 'owner', token);
  expect(read).toMatchObject({ about: 'approve 記事', issuedAt, expiresAt });
  const other = readSigned(
    'key',
    'owner',
    sign('key', 'owner', { about: '', issuedAt, expiresAt }),
  );
  expect(other?.id).not.toBe(read?.id);
});

test('a token needs no encoding in a URL', () => {
  expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
});

test('refuses tokens with another key or purpose, a changed character or another spelling', () => {
  expect(readSigned('other', 'owner', token)).toBeNull();
  expect(readSigned('key', 'edit', token)).toBeNull();
  for (let index = 0; index < token.length; index++) {
    const letter = token[index] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, index) + letter + token.slice(index + 1);
    expect(readSigned('key', 'owner', changed), changed).toBeNull();
  }
  // The last base64url character of the signature has two bits that decoding ignores.
  const spellings = ['A', 'B', 'C', 'D'].map((letter) => token.slice(0, -1) + letter);
  expect(spellings.filter((each) => each !== token && readSigned('key', 'owner', each))).toEqual(
    [],
  );
  for (const invalid of [
    '',
    '.',
    'a.b',
    `${token}.`,
    `${token}=`,
    `.${token}`,
    token.split('.')[0] ?? '',
  ]) {
    expect(readSigned('key', 'owner', invalid), invalid).toBeNull();
  }
});
