import { expect, test } from 'vitest';
import { printTable, rowOf, stateOf } from './post-table';

const post = {
  kind: 'post',
  slug: '夜の散歩',
  title: '夜の散歩',
  publishedOn: '2026-12-01',
  publishAt: new Date('2026-12-01T00:30:00Z'),
  tags: [],
  aliases: [],
  draft: false,
  scheduled: true,
  file: '夜の散歩.md',
  body: '',
  bodyLine: 5,
} as const;

test('a scheduled post has the moment at which it is due, in the time zone of the site', () => {
  expect(rowOf(post, 'Asia/Tokyo')).toEqual({
    state: 'scheduled',
    kind: 'post',
    publishedOn: '2026-12-01',
    dueAt: '2026-12-01T09:30:00+09:00',
    slug: '夜の散歩',
    title: '夜の散歩',
    file: '夜の散歩.md',
  });
});

test('a draft with a day in the future is a draft', () => {
  expect(stateOf({ draft: true, scheduled: true })).toBe('draft');
  expect(stateOf({ draft: false, scheduled: false })).toBe('published');
});

test('the columns of the table are aligned; wide characters count as two', () => {
  const rows = [
    rowOf(post, 'Asia/Tokyo'),
    rowOf({ ...post, slug: 'コード', title: 'b', scheduled: false }, 'Asia/Tokyo'),
  ];
  expect(printTable(rows, 'ja').split('\n')).toEqual([
    '状態  日付              slug      題名',
    '予約  2026-12-01 09:30  夜の散歩  夜の散歩',
    '公開  2026-12-01        コード    b',
  ]);
});
