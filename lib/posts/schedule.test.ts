import { expect, test } from 'vitest';
import { dueAt, dueBetween, isScheduled } from './schedule';

const TOKYO = 'Asia/Tokyo';

test('a day begins in the zone of the site', () => {
  const post = { publishedOn: '2026-12-01' };
  expect(dueAt(post, TOKYO)?.toISOString()).toBe('2026-11-30T15:00:00.000Z');
  expect(dueAt(post, 'America/New_York')?.toISOString()).toBe('2026-12-01T05:00:00.000Z');
});

test('the later of publishedOn and publishAt decides', () => {
  const nine = new Date('2026-12-01T00:00:00Z');
  expect(dueAt({ publishedOn: '2026-12-01', publishAt: nine }, TOKYO)).toEqual(nine);
  expect(dueAt({ publishedOn: '2026-11-01', publishAt: nine }, TOKYO)).toEqual(nine);
  expect(dueAt({ publishedOn: '2026-12-02', publishAt: nine }, TOKYO)?.toISOString()).toBe(
    '2026-12-01T15:00:00.000Z',
  );
});

test('a page without a day and publishAt is always published', () => {
  expect(dueAt({ publishedOn: '' }, TOKYO)).toBeNull();
  expect(isScheduled({ publishedOn: '' }, TOKYO, new Date(0))).toBe(false);
});

test('a post is published from exactly the moment at which it is due', () => {
  const post = { publishedOn: '2026-12-01' };
  expect(isScheduled(post, TOKYO, new Date('2026-11-30T14:59:59.999Z'))).toBe(true);
  expect(isScheduled(post, TOKYO, new Date('2026-11-30T15:00:00Z'))).toBe(false);
});

test('dueBetween returns the posts that became due after one moment and until another, without drafts', () => {
  const post = {
    kind: 'post',
    slug: 'a',
    title: 'a',
    publishedOn: '2026-12-01',
    tags: [],
    aliases: [],
    draft: false,
    scheduled: false,
    file: 'a.md',
    body: '',
    bodyLine: 5,
  } as const;
  const due = new Date('2026-11-30T15:00:00Z');
  const before = new Date('2026-11-30T14:59:00Z');
  const after = new Date('2026-11-30T15:01:00Z');
  expect(dueBetween([post], before, due, TOKYO)).toEqual([post]);
  expect(dueBetween([post], due, after, TOKYO)).toEqual([]);
  expect(dueBetween([post], before, before, TOKYO)).toEqual([]);
  expect(dueBetween([{ ...post, draft: true }], before, after, TOKYO)).toEqual([]);
});
