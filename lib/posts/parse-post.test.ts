import { expect, test } from 'vitest';
import { schemasFor } from './front-matter/check';
import { parsePost } from './parse-post';
import type { Post } from './post';

const NOW = new Date('2026-11-03T12:00:00+09:00');
const schemas = schemasFor('Asia/Tokyo');
const parse = (source: string, file = 'a.md') =>
  parsePost(source, file, schemas, { timeZone: 'Asia/Tokyo', now: NOW });

/** A post whose front matter is a title, a day, and `lines` from line 4 of the file on. */
const withLines = (lines: string) =>
  `---\ntitle: t\npublishedOn: 2015-02-18\n${lines}\n---\nbody\n`;
/** A post whose front matter is a day, and `lines` from line 3 of the file on. */
const titled = (lines: string) => `---\npublishedOn: 2015-02-18\n${lines}\n---\nbody\n`;
const OK = '---\ntitle: t\npublishedOn: 2015-02-18\n---\n';

type Row = [name: string, source: string, expected: Partial<Post> | string];

// A string is the expected faults: `line:column name`, separated by commas, with `?` before a warning.
const rows: Row[] = [
  // Fences
  [
    'a plain post',
    `${OK}body\n`,
    { title: 't', publishedOn: '2015-02-18', body: 'body\n', bodyLine: 5 },
  ],
  ['a byte order mark', `\uFEFF${OK}body`, { title: 't', body: 'body' }],
  ['CRLF', `${OK}a\n\nb\n`.replaceAll('\n', '\r\n'), { title: 't', body: 'a\n\nb\n', bodyLine: 5 }],
  [
    'mixed line breaks',
    '---\r\ntitle: t\npublishedOn: 2015-02-18\r\n---\na\r\nb',
    { body: 'a\nb' },
  ],
  ['CR alone', OK.replaceAll('\n', '\r'), '1:1 lineBreaks'],
  [
    'whitespace after both fences',
    '--- \t\ntitle: t\npublishedOn: 2015-02-18\n---  \nbody',
    { body: 'body', bodyLine: 5 },
  ],
  ['no body', OK, { body: '' }],
  ['no line break after the closing fence', OK.trimEnd(), { body: '', bodyLine: 5 }],
  ['--- in the body', `${OK}a\n\n---\n\nb`, { body: 'a\n\n---\n\nb' }],
  ['a body that begins with ---', `${OK}---\njs: 1\n---\n`, { body: '---\njs: 1\n---\n' }],
  ['a blank line first', `\n${OK}`, '2:1 fenceLate'],
  ['blank lines of CRLF first', `\r\n \r\n${OK}`, '3:1 fenceLate'],
  ['a thematic break first', '\n---\n\na: b\n', '1:1 frontMatterMissing'],
  ['a space before the fence', ` ${OK}`, '1:1 fenceLate'],
  ['two byte order marks', `\uFEFF\uFEFF${OK}`, '1:1 fenceLate'],
  ['four dashes', `-${OK}`, '1:1 fenceDashes'],
  ['dashes of a word processor', OK.replace('---', '—-'), '1:1 fenceDashes'],
  ['two dashes', OK.slice(1), '1:1 fenceDashes'],
  ['no front matter', '# Heading\n', '1:1 frontMatterMissing'],
  ['an empty file', '', '1:1 frontMatterMissing'],
  ['a byte order mark alone', '\uFEFF', '1:1 frontMatterMissing'],
  ['plus signs for TOML', '+++\ntitle = "t"\n+++\n', '1:1 frontMatterOther'],
  ['braces for JSON', '{\n  "title": "t"\n}\n', '1:1 frontMatterOther'],
  ['braces for JSON in one line', '{"title": "t"}\n', '1:1 frontMatterOther'],
  ['no closing fence', '---\ntitle: t\npublishedOn: 2015-02-18\n', '1:1 fenceUnclosed'],
  ['the opening fence alone', '---', '1:1 fenceUnclosed'],
  ['an indented closing fence', '---\ntitle: t\n ---\nbody', '1:1 fenceUnclosed'],
  ['a closing fence with text', '---\ntitle: t\n---x\nbody', '1:1 fenceUnclosed'],
  ['dots as closing fence', '---\ntitle: t\n...\nbody', '1:1 fenceUnclosed'],
  ['a fence after a line separator', '---\ntitle: t\u2028---\nbody', '1:1 fenceUnclosed'],
  ['empty front matter', '---\n---\nbody', '1:1 required, 1:1 required'],
  ['front matter of whitespace', '---\n\n \n---\nbody', '1:1 required, 1:1 required'],
  ['comments alone', '---\n# title: t\n---\nbody', '1:1 required, 1:1 required'],
  ['front matter over 16 KB', `---\n${'# x\n'.repeat(5000)}---\n`, '1:1 frontMatterLong'],
  [
    'a forgotten fence and a long body',
    `---\ntitle: t\n${'x\n'.repeat(9000)}`,
    '1:1 frontMatterLong',
  ],
  // Languages that gray-matter would execute
  ...[
    'js',
    'javascript',
    'JS',
    ' js',
    '\tjs',
    'json',
    'toml',
    'coffee',
    'yaml',
    '__proto__',
    'constructor',
    'toString',
    '"js"',
  ].map(
    (language): Row => [
      `---${language}`,
      `---${language}\n{ title: globalThis.pwned = 1 }\n---\n`,
      '1:4 fenceLanguage',
    ],
  ),
  ['---js after a byte order mark', '\uFEFF---js\n1\n---\n', '1:4 fenceLanguage'],
  // YAML syntax
  ['a list', '---\n- a\n---\n', '2:1 notKeyValue'],
  ['a sentence', '---\nhello\n---\n', '2:1 notKeyValue'],
  ['no space after the colon', '---\ntitle:x\n---\n', '2:1 notKeyValue'],
  ['a full-width colon', '---\ntitle：題\n---\n', '2:1 notKeyValue'],
  ['a line without a colon', '---\ntitle: t\nfoo bar\nslug: s\n---\n', '3:1 notKeyValue'],
  ['a merge key', withLines('<<: {slug: x}'), '4:1 notKeyValue'],
  ['a complex key', withLines('? [a]\n: b'), '4:3 notKeyValue'],
  ['a flow mapping', '---\n{title: t, publishedOn: 2015-02-18}\n---\n', { title: 't' }],
  ['quoted keys', '---\n"title": t\n\'publishedOn\': 2015-02-18\n---\n', { title: 't' }],
  ['a duplicate key', withLines('title: u'), '4:1 keyTwice'],
  ['a duplicate key, quoted', withLines('"title": u'), '4:1 keyTwice'],
  ['an anchor', titled('title: &a x'), '3:11 yamlSign'],
  ['an alias', titled('title: *a'), '3:8 yamlSign'],
  ['emphasis', titled('title: *b* c'), '3:8 needsQuotes'],
  ['a local tag', titled('title: !x y'), '3:11 yamlSign'],
  ['a JavaScript tag', titled('title: !!js/function x'), '3:22 yamlSign'],
  ['a binary tag', titled('title: !!binary aGk='), '3:17 yamlSign'],
  ['an alias bomb', withLines('a: &a [x, x]\nb: &b [*a, *a]'), '4:7 yamlSign'],
  ['an anchor on itself', withLines('tags: &a [*a]'), '4:10 yamlSign'],
  ['nesting of 5,000', withLines(`tags: ${'['.repeat(5000)}`), '1:1 yamlDeep'],
  ['nesting of 16,000', withLines(`a: ${'['.repeat(16000)}`), '1:1 yamlDeep'],
  ['nesting of dashes', withLines(`a:\n ${'- '.repeat(7000)}x`), '1:1 yamlDeep'],
  ['nesting of question marks', withLines(`${'? '.repeat(8000)}x`), '1:1 yamlDeep'],
  ['a bracket at the start', titled('title: [Rails] x'), '3:8 needsQuotes'],
  ['an at sign at the start', titled('title: @x'), '3:8 needsQuotes'],
  ['a backquote at the start', titled('title: `x`'), '3:8 needsQuotes'],
  ['a percent sign at the start', titled('title: %x'), '3:8 needsQuotes'],
  ['a comma at the start', titled('title: , x'), '3:8 needsQuotes'],
  ['a dash as value', titled('title: -'), '3:8 needsQuotes'],
  ['a colon in the value', titled('title: a: b'), '3:8 needsQuotes'],
  ['a quotation mark in a quotation', titled("title: 'it's'"), '3:8 needsQuotes'],
  ['an unclosed quotation', titled('title: "a\nslug: b'), '3:8 quoteUnclosed'],
  ['an unclosed quotation before another', titled("title: 'a\nslug: 'b'"), '3:8 quoteUnclosed'],
  ['an unclosed bracket', withLines('tags: [a, b'), '4:12 yamlSyntax'],
  ['a tab', withLines('tags:\n\t- a'), '5:1 yamlTab'],
  ['a second document', withLines('...\nslug: x'), '5:1 yamlSyntax'],
  ['a directive', '---\n%YAML 1.1\ntitle: t\n---\n', '3:1 yamlSyntax'],
  // Text that is not converted
  ...[
    '0777',
    '0o17',
    '0x1F',
    '1e3',
    '1:30',
    'true',
    'no',
    '.inf',
    '2015-02-30',
    '1_000',
    '--',
    '=',
    'a:b',
    'C#',
    'a\\nb',
    '題名',
  ].map((title): Row => [`title: ${title}`, titled(`title: ${title}`), { title }]),
  ['spaces around a title', titled('title:   a b  '), { title: 'a b' }],
  ['single quotation marks', titled("title: 'it''s #1: [a]'"), { title: "it's #1: [a]" }],
  ['double quotation marks', titled('title: "a\\u3042\\"b"'), { title: 'aあ"b' }],
  ['a quoted null', titled('title: "null"'), { title: 'null' }],
  ['a folded title', titled('title: >-\n  a\n  b'), { title: 'a b' }],
  ['a block title', titled('title: |\n  a\n'), { title: 'a' }],
  [
    'dashes in a block',
    withLines('description: |\n  a\n  ---foo\n  b'),
    { description: 'a\n---foo\nb' },
  ],
  ['an emoji', titled('title: 👨‍👩‍👧'), { title: '👨‍👩‍👧' }],
  ...['', '~', 'null', 'Null', '""', "' '"].map(
    (title): Row => [
      `title: ${title} is missing`,
      titled(`title: ${title}`),
      /^['"]/.test(title) ? '3:8 required' : '3:1 required',
    ],
  ),
  ['a title of two lines', titled('title: |\n  a\n  b'), '3:8 notOneLine'],
  ['a control character', titled('title: "a\\u0007"'), '3:8 notOneLine'],
  ['a list as title', titled('title: [a]'), '3:8 notText'],
  ['a mapping as title', titled('title: {a: b}'), '3:8 notText'],
  ['a comment in a title', titled('title: C# と #2'), '?3:1 cutByComment'],
  ['a title that is a comment', titled('title: #1'), '3:1 cutByComment'],
  ['a comment after a quoted title', titled("title: 'C#' # note"), { title: 'C#' }],
  [
    'a comment after a day',
    '---\ntitle: t\npublishedOn: 2015-02-18 # note\n---\n',
    { publishedOn: '2015-02-18' },
  ],
  ['__proto__ as a key', withLines('__proto__: x'), '?4:1 keyUnknown'],
  // Days and instants
  ...['2015-02-30', '2015-13-01', '2015-00-10', '2015-02-29', '0000-00-00', '2015-02-18 25:00'].map(
    (day): Row => [
      `publishedOn: ${day}`,
      `---\ntitle: t\npublishedOn: ${day}\n---\n`,
      '3:14 dayUnknown',
    ],
  ),
  ...['2015/02/18', '2015-2-18', '18 Feb 2015', '20150218', '２０１５-02-18', '[2015-02-18]'].map(
    (day): Row => [
      `publishedOn: ${day}`,
      `---\ntitle: t\npublishedOn: ${day}\n---\n`,
      `3:14 ${day.startsWith('[') ? 'notText' : 'notDay'}`,
    ],
  ),
  ['a leap day', '---\ntitle: t\npublishedOn: 2016-02-29\n---\n', { publishedOn: '2016-02-29' }],
  [
    'a quoted day',
    '---\ntitle: t\npublishedOn: "2015-02-18"\n---\n',
    { publishedOn: '2015-02-18' },
  ],
  [
    'an instant as day',
    '---\ntitle: t\npublishedOn: 2015-02-18T15:00:00Z\n---\n',
    { publishedOn: '2015-02-19' },
  ],
  ['no day', '---\ntitle: t\n---\n', '1:1 required'],
  [
    'createdAt',
    withLines('createdAt: 2015-08-06 01:43:33 +0900'),
    { createdAt: new Date('2015-08-05T16:43:33Z') },
  ],
  ['createdAt that is not an instant', withLines('createdAt: yesterday'), '4:12 notInstant'],
  ['updatedAt at 24:00', withLines('updatedAt: 2015-08-06 24:00'), '4:12 instantUnknown'],
  // Other keys
  [
    'tags in brackets',
    withLines('tags: [ Docker , 日記, 1.0]'),
    { tags: ['Docker', '日記', '1.0'] },
  ],
  ['tags on lines', withLines('tags:\n  - a\n  - b'), { tags: ['a', 'b'] }],
  ['one tag', withLines('tags: a'), { tags: ['a'] }],
  ['no tags', withLines('tags:'), { tags: [] }],
  ['an empty list of tags', withLines('tags: []'), { tags: [] }],
  ['duplicate tags', withLines('tags: [Go, か\u3099, が, ｇｏ, go]'), { tags: ['Go', 'が'] }],
  ['an empty tag', withLines('tags:\n  - a\n  - ""'), '6:5 tagEmpty'],
  ['a tag that is null', withLines('tags:\n  - a\n  -'), '6:4 tagEmpty'],
  ['a tag with a slash', withLines('tags: [CI/CD]'), '4:8 tagUnusable'],
  ['a nested tag', withLines('tags: [[a]]'), '4:8 notList'],
  ['a mapping as tags', withLines('tags: {a: b}'), '4:7 notList'],
  ['a series', withLines('series: か\u3099く'), { series: { name: 'がく' } }],
  ['a series that is a number', withLines('series: 2026'), { series: { name: '2026' } }],
  ['no series', withLines('series:'), {}],
  [
    'a place in a series',
    withLines('series: { name: 庭, order: 0 }'),
    { series: { name: '庭', order: 0 } },
  ],
  ['a series without a place', withLines('series: {name: 庭}'), { series: { name: '庭' } }],
  ['a place alone', withLines('series: { order: 1 }'), '4:9 seriesForm'],
  ['a place that is a word', withLines('series: { name: 庭, order: 一 }'), '4:9 seriesForm'],
  ['a negative place', withLines('series: { name: 庭, order: -1 }'), '4:9 seriesForm'],
  ['a place with a fraction', withLines('series: { name: 庭, order: 1.5 }'), '4:9 seriesForm'],
  ['two series', withLines('series: [庭, 旅]'), '4:9 seriesForm'],
  ['another key of a series', withLines('series: { name: 庭, part: 1 }'), '4:9 seriesForm'],
  ['a series with a slash', withLines('series: CI/CD'), '4:9 seriesUnusable'],
  ['a nested series with a slash', withLines('series: { name: CI/CD }'), '4:17 seriesUnusable'],
  ['a series without a name', withLines('series: { name: "" }'), '4:17 seriesForm'],
  ['a pinned post', withLines('pinned: true'), { pinned: true }],
  ['a pinned post in words', withLines('pinned: yes'), '4:9 notBoolean'],
  ['a draft', withLines('draft: true'), { draft: true }],
  ['not a draft', withLines('draft: false'), { draft: false }],
  ...['yes', 'True', 'TRUE', '"true"', '1', 'on', '[true]', "''"].map(
    (draft): Row => [`draft: ${draft}`, withLines(`draft: ${draft}`), '4:8 notBoolean'],
  ),
  ['lang', withLines('lang: EN-us'), { lang: 'en-US' }],
  ['an invalid lang', withLines('lang: ja_JP'), '4:7 langUnknown'],
  ['one alias', withLines('aliases: /entry/1'), { aliases: ['/entry/1'] }],
  [
    'aliases',
    withLines('aliases: [/旧, "https://example.com/x"]'),
    { aliases: ['/旧', 'https://example.com/x'] },
  ],
  ['related posts', withLines('related: [/か\u3099, b]'), { related: ['が', 'b'] }],
  ['one related post', withLines('related: b'), { related: ['b'] }],
  ['no related posts', withLines('related: false'), { related: false }],
  ['related: true', withLines('related: true'), { related: undefined }],
  ['a mapping as related', withLines('related: {a: b}'), '4:10 relatedForm'],
  ['an alias without a slash', withLines('aliases: [entry]'), '4:11 aliasUnusable'],
  ['an alias to another host', withLines('aliases: //example.com'), '4:10 aliasUnusable'],
  ['an image', withLines('image: /a.png'), { image: '/a.png' }],
  ['an image that is a script', withLines('image: javascript:alert(1)'), '4:8 imageUnusable'],
  ['slug', withLines('slug: か\u3099'), { slug: 'が' }],
  ['a slug that is a number', withLines('slug: 007'), { slug: '007' }],
  ['an empty slug', withLines('slug:'), { slug: 'a' }],
  ['a slug with a slash', withLines('slug: a/b'), '4:7 slugSlash'],
  ['a slug of dots', withLines('slug: ..'), '4:7 slugDots'],
  ['a slug with a control character', withLines('slug: "a\\0"'), '4:7 slugInvisible'],
  [
    'a slug of 200 bytes',
    withLines(`slug: ${'あ'.repeat(66)}xx`),
    { slug: `${'あ'.repeat(66)}xx` },
  ],
  ['a slug of 201 bytes', withLines(`slug: ${'あ'.repeat(67)}`), '4:7 slugLong'],
  ['a reserved slug', withLines('slug: ＴＡＧＳ'), '4:7 slugReserved'],
  ['a slug that ends in .md', withLines('slug: hanami.MD'), '4:7 slugMarkdown'],
  // Empty values: ignored, or reported
  ...["''", '"  "', '', '~'].flatMap((emptyValue): Row[] => [
    [`slug: ${emptyValue}`, withLines(`slug: ${emptyValue}`), { slug: 'a' }],
    [`tags: ${emptyValue}`, withLines(`tags: ${emptyValue}`), { tags: [] }],
    [`aliases: ${emptyValue}`, withLines(`aliases: ${emptyValue}`), { aliases: [] }],
  ]),
  ['aliases: []', withLines('aliases: []'), { aliases: [] }],
  ["tags: ['']", withLines("tags: ['']"), '4:8 tagEmpty'],
  ["aliases: ['']", withLines("aliases: ['']"), '4:11 aliasUnusable'],
  ["publishAt: ''", withLines("publishAt: ''"), '4:12 notInstant'],
  ['draft:', withLines('draft:'), '4:1 notBoolean'],
  ["publishedOn: ''", "---\ntitle: t\npublishedOn: ''\n---\n", '3:14 notDay'],
  // Unknown keys
  ['a key of other systems', withLines('categories: [a]'), '?4:1 keyMisnamed'],
  ['a misspelt key', withLines('titel: x'), '?4:1 keyMisnamed'],
  ['a key in another case', withLines('Tags: x'), '?4:1 keyMisnamed'],
  ['an unknown key', withLines('layout: post'), '?4:1 keyUnknown'],
  [
    'a misspelt key that explains which key is missing',
    '---\ntitle: t\ndate: 2015-02-18\n---\n',
    '3:1 keyMisnamed',
  ],
  ['published: false', withLines('published: false'), '4:1 keptBack'],
  ['published: true', withLines('published: true'), '?4:1 keyUnknown'],
  ['publish: True', withLines('publish: True'), '?4:1 keyUnknown'],
  ['a day in `published`', '---\ntitle: t\npublished: 2015-02-18\n---\n', '3:1 keyMisnamed'],
  ['draft in capitals', withLines('DRAFT: false'), '?4:1 keyMisnamed'],
  [
    'everything at once',
    '---\ntitle: []\npublishedOn: 2015-02-30\ndraft: yes\nfoo: 1\n---\n',
    '2:8 notText, 3:14 dayUnknown, 4:8 notBoolean, ?5:1 keyUnknown',
  ],
];

test.each(rows)('parsePost: %s', (_, source, expected) => {
  const { post, faults } = parse(source);
  const reported = faults.map(
    ({ name, level, line = 1, column = 1 }) =>
      `${level === 'warning' ? '?' : ''}${line}:${column} ${name}`,
  );
  if (typeof expected === 'string') expect(reported.join(', ')).toBe(expected);
  else expect({ reported, post }).toMatchObject({ reported: [], post: expected });
  expect(post === undefined).toBe(reported.some((fault) => !fault.startsWith('?')));
  expect(globalThis).not.toHaveProperty('pwned');
});

test.each(
  ['description', 'image', 'lang', 'createdAt', 'updatedAt'].flatMap((key) =>
    ["''", '"  "', '', '~'].map((emptyValue) => [key, emptyValue]),
  ),
)('%s: %s is ignored', (key, emptyValue) => {
  const { post, faults } = parse(withLines(`${key}: ${emptyValue}`));
  expect(faults).toEqual([]);
  expect(post).not.toHaveProperty(String(key));
});

test('the table has at least 99 cases', () => {
  expect(rows.length).toBeGreaterThanOrEqual(99);
});

test('a faulty file gives the same faults again, and results are not shared between calls', () => {
  const broken = titled('title: a: b');
  expect(parse(broken).faults).toEqual(parse(broken).faults);
  expect(parse(broken).faults).toHaveLength(1);
  expect(parse(OK).post).not.toBe(parse(OK).post);
});

test('the file name is the default slug, in NFC, and is checked like a slug', () => {
  expect(parse(OK, '2015/か\u3099.md').post?.slug).toBe('が');
  expect(parse(OK, 'index.md').faults[0]?.name).toBe('slugReserved');
  // A page bundle of Hugo.
  const [bundle] = parse(OK, '2015/か\u3099いこく/index.md').faults;
  expect(bundle).toMatchObject({ name: 'slugReserved', fact: { other: 'がいこく' } });
  expect(parse(OK, `${'あ'.repeat(67)}.md`).faults[0]?.name).toBe('slugLong');
});

test('a page needs no day, and gets that of its last change', () => {
  expect(parse('---\ntitle: t\n---\n', 'pages/about.md').post).toMatchObject({
    kind: 'page',
    slug: 'about',
    publishedOn: '',
  });
  const updated = '---\ntitle: t\nupdatedAt: 2015-08-06 23:30:00 Z\n---\n';
  expect(parse(updated, 'pages/about.md').post?.publishedOn).toBe('2015-08-07');
});

test.each([
  ['publishedOn: 2026/10/01', 'notDay', '2026-10-01'],
  ['date: 2026-10-01T09:00:00+09:00', 'keyMisnamed', '2026-10-01'],
  ['date: yesterday', 'keyMisnamed', ''],
])('for %s, the correction contains the day that the author meant', (line, name, day) => {
  const [fault] = parse(`---\ntitle: t\n${line}\n---\n`).faults;
  expect(fault?.name).toBe(name);
  expect([fault?.fact?.other, fault?.fact?.value]).toContain(day);
});

test('a page is in no list, so a series and a pin there are reported', () => {
  const { post, faults } = parse(withLines('series: 庭\npinned: true'), 'pages/about.md');
  expect(post).not.toHaveProperty('series');
  expect(faults.map(({ name, fact }) => `${name} ${fact?.key}`)).toEqual([
    'keyUnknown series',
    'keyUnknown pinned',
  ]);
});

test('a file directly in series/ describes the series of its name; one in a folder there is a post', () => {
  const { post, faults } = parse('---\ndescription: 庭の話。\n---\n本文', 'series/庭づくり.md');
  expect(faults).toEqual([]);
  expect(post).toMatchObject({ kind: 'series', slug: '庭づくり', title: '庭づくり', body: '本文' });
  // The path of a series begins with /series/, so it may have the name of a page of the site.
  expect(parse('---\n---\n', 'series/search.md').post?.slug).toBe('search');
  expect(parse(OK, 'series/庭/1.md').post?.kind).toBe('post');
});
