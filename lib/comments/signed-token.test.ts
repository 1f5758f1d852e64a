import { expect, test } from 'vitest';
import { readSigned, sign } from './signed-token';

const issuedAt = new Date('2026-11-23T00:00:00Z');
const expiresAt = new Date('2026-11-24T00:00:00Z');
const token = sign('key', 'owner', { about: 'approve 記事', issuedAt, expiresAt });

test('a token says what was signed, and each has an id of its own', () => {
  const read = readSigned('key', 'owner', token);
  expect(read).toMatchObject({ about: 'approve 記事', issuedAt, expiresAt });
  const other = readSigned(
    'key',
    'owner',
    sign('key', 'owner', { about: '', issuedAt, expiresAt }),
  );
  expect(other?.id).not.toBe(read?.id);
});

test('a token stands in an address as it is', () => {
  expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
});

test('forged tokens are none: another key, another purpose, a changed letter, a spelling', () => {
  expect(readSigned('other', 'owner', token)).toBeNull();
  expect(readSigned('key', 'edit', token)).toBeNull();
  for (let at = 0; at < token.length; at++) {
    const letter = token[at] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, at) + letter + token.slice(at + 1);
    expect(readSigned('key', 'owner', changed), changed).toBeNull();
  }
  // The last letter of the signature carries bits that no byte holds.
  const spelled = ['A', 'B', 'C', 'D'].map((letter) => token.slice(0, -1) + letter);
  expect(spelled.filter((each) => each !== token && readSigned('key', 'owner', each))).toEqual([]);
  for (const none of [
    '',
    '.',
    'a.b',
    `${token}.`,
    `${token}=`,
    `.${token}`,
    token.split('.')[0] ?? '',
  ]) {
    expect(readSigned('key', 'owner', none), none).toBeNull();
  }
});
