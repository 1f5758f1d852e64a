import { expect, test } from 'vitest';
import { schemasFor } from '../posts/front-matter/check';
import { parsePost } from '../posts/parse-post';
import { printNewPost } from './new-post';

const base = {
  title: '夜の散歩',
  slug: '夜の散歩',
  now: new Date('2026-11-22T23:05:09Z'),
  timeZone: 'Asia/Tokyo',
};

test('day and times are in the time zone of the site', () => {
  expect(printNewPost(base).text).toBe(
    `---
title: '夜の散歩'
slug: '夜の散歩'
publishedOn: 2026-11-23
createdAt: 2026-11-23 08:05:09 +0900
updatedAt: 2026-11-23 08:05:09 +0900
---
`,
  );
});

test.each([
  'a: b',
  'a #b',
  "it's 'quoted'",
  '"double"',
  '- item',
  '[list]',
  '{map}',
  '*alias',
  '&anchor',
  '!tag',
  '@at `tick` %percent | > ? :',
  'true',
  'null',
  '~',
  '2026-11-23',
  '---',
  '家族👨‍👩‍👧🏽',
  '\\n \\u0041',
  "'",
  '\uFEFFa',
])('the loader reads the title %j unchanged', (title) => {
  const schemas = schemasFor('Asia/Tokyo');
  const { text } = printNewPost({ ...base, title, tags: ["it's", 'a, b: c'] });
  const { post, faults } = parsePost(text, 'a.md', schemas, { timeZone: 'Asia/Tokyo' });
  expect(faults).toEqual([]);
  expect(post?.title).toBe(title.trim());
  expect(post?.tags).toEqual(["it's", 'a, b: c']);
});

test('the other keys and the body of the template are kept, keys of the new post are replaced', () => {
  const template = `---\r
title: x\r
# a comment\r
tags:\r
  - 日記\r
draft: true\r
---\r
## 今日\r
`;
  const printed = printNewPost({ ...base, tags: ['a'] }, template);
  expect(printed.text).toBe(
    `---
title: '夜の散歩'
slug: '夜の散歩'
publishedOn: 2026-11-23
createdAt: 2026-11-23 08:05:09 +0900
updatedAt: 2026-11-23 08:05:09 +0900
tags: ['a']
draft: true
---
## 今日
`,
  );
  // Title and tags are not from the template; `draft` and the body are its lines 6 and 8.
  expect([2, 7, 8, 9, 10].map(printed.templateLine)).toEqual([
    undefined,
    undefined,
    6,
    undefined,
    8,
  ]);
  expect(printNewPost(base, template).text).toContain('\ntags:\n  - 日記\ndraft: true\n---\n');
});
