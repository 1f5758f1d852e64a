import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemsError } from '../../posts/problem';
import { openMovableType } from '../kinds/movable-type';
import { exportFile, newFolder, notesOf, readAll } from '../testing/blogs';
import { entry, nativeEntry } from '../testing/movable-type-export';

// The format: https://movabletype.org/documentation/appendices/import-export-format.html and
// https://www.movabletype.jp/documentation/appendices/import-export-format.html; as written by
// Hatena Blog: https://help.hatenablog.com/entry/export.
async function open(content: string | Uint8Array, encoding?: string) {
  return openMovableType({ path: exportFile(content), encoding, timeZone: 'Asia/Tokyo' });
}

async function read(content: string | Uint8Array, encoding?: string) {
  return readAll(await open(content, encoding));
}

async function one(content: string) {
  const [first] = await read(content);
  if (!first) throw new Error('no entry');
  return first;
}

describe('entries of an export in the form of Movable Type', () => {
  test('Hatena Blog: the BASENAME is the end of the path, and the slug has hyphens for its slashes', async () => {
    expect(await one(entry('<p>本文</p>'))).toMatchObject({
      id: '2020/01/02/123456',
      name: '2020-01-02-123456',
      urls: ['/entry/2020/01/02/123456'],
      title: '題',
      draft: false,
      publishedOn: { day: '2020-01-02', instant: new Date('2020-01-02T03:34:56Z') },
    });
  });

  test('Hatena Blog: a BASENAME that the author chose is the slug', async () => {
    const entries = await read(entry('x') + entry('y', ['BASENAME: my-first']));
    expect(entries.map(({ urls, name }) => [urls, name])[1]).toEqual([
      ['/entry/my-first'],
      'my-first',
    ]);
  });

  test('Movable Type: the URLs are those of the default archives', async () => {
    expect((await one(nativeEntry('x'))).urls).toEqual([
      '/2020/01/first-post.html',
      '/2020/01/first_post.html',
    ]);
  });

  test('other systems: the URL is the UNIQUE URL of the export', async () => {
    expect(
      (await one(nativeEntry('x', ['UNIQUE URL: http://a.example.jp/blog-entry-5.html']))).urls,
    ).toEqual(['/blog-entry-5.html']);
  });

  test.each([
    ['01/02/2020 00:00:05 AM', '2020-01-01T15:00:05Z'],
    ['01/02/2020 12:34:56 AM', '2020-01-01T15:34:56Z'],
    ['01/02/2020 12:34:56 PM', '2020-01-02T03:34:56Z'],
    ['01/02/2020 01:02:03 PM', '2020-01-02T04:02:03Z'],
    ['01/02/2020 23:59:59', '2020-01-02T14:59:59Z'],
    ['2020/01/02 09:00:00', '2020-01-02T00:00:00Z'],
  ])('the date %s is read with a 12-hour or a 24-hour clock', async (date, instant) => {
    expect((await one(entry('x', [`DATE: ${date}`]))).publishedOn?.instant).toEqual(
      new Date(instant),
    );
  });

  test('an invalid date is reported', async () => {
    const read = await one(entry('x', ['DATE: 13/40/2020 12:00:00']));
    expect([read.publishedOn, notesOf(read)]).toEqual([
      undefined,
      ['lost valueUnreadable DATE: 13/40/2020 12:00:00'],
    ]);
  });

  test.each([
    ['Publish', false, []],
    ['publish', false, []],
    ['Future', false, []],
    ['Draft', true, []],
    ['Private', true, ['changed visibility private']],
  ])('STATUS: %s (is a draft: %s)', async (status, draft, notes) => {
    const read = await one(entry('x', [`STATUS: ${status}`]));
    expect([read.draft, notesOf(read)]).toEqual([draft, notes]);
  });

  test('categories and tags become tags without duplicates, and a quoted tag can contain a comma', async () => {
    const lines = [
      'PRIMARY CATEGORY: 日記',
      'CATEGORY: 日記',
      'CATEGORY: C++',
      'TAGS: "a, b",猫,\'x y\', 犬',
    ];
    expect((await one(entry('x', lines))).tags).toEqual(['日記', 'C++', 'a, b', '猫', 'x y', '犬']);
  });

  test('a title is plain text in Hatena Blog and HTML elsewhere, and can be empty or contain a colon', async () => {
    expect((await one(entry('x', ['TITLE: <b>タグ</b>: &amp; の話']))).title).toBe(
      '<b>タグ</b>: &amp; の話',
    );
    expect((await one(nativeEntry('x', ['TITLE: <b>タグ</b>: &amp; の話']))).title).toBe(
      'タグ: & の話',
    );
    expect((await one(entry('x', ['TITLE:']))).title).toBe('');
  });

  test('EXTENDED BODY continues the text, EXCERPT is the description, KEYWORDS are reported', async () => {
    const read = await one(
      entry(
        '<p>前</p>',
        [],
        'EXTENDED BODY:\n<p>後</p>\n-----\nEXCERPT:\n<p>短く</p>\n-----\nKEYWORDS:\n猫 犬\n-----\n',
      ),
    );
    expect([read.markdown, read.description, notesOf(read)]).toEqual([
      '前\n\n後\n',
      '短く',
      ['lost keyUnknown KEYWORDS: 猫 犬'],
    ]);
  });

  test('IMAGE is the image of the post, and unknown keys are reported', async () => {
    const read = await one(entry('x', ['IMAGE: https://example.com/a.png', 'MOOD: 良い']));
    expect([read.image, notesOf(read)]).toEqual([
      'https://example.com/a.png',
      ['lost keyUnknown MOOD'],
    ]);
  });

  test('a post has its author', async () => {
    const entries = await read(entry('x') + entry('y', ['AUTHOR: guest']));
    expect(entries.map(({ authors }) => authors)).toEqual([['writer'], ['guest']]);
    expect(entries.flatMap(notesOf)).toEqual([]);
  });

  test('comments are read with author, site, date and text; of pings only the number is reported', async () => {
    const more =
      'COMMENT:\nAUTHOR: 太郎\nEMAIL: taro@example.com\nIP: 192.0.2.1\nURL: http://taro.example/\nDATE: 01/03/2020 09:00:00\n一行目\n二行目\n\nURL: これは本文\n-----\n' +
      'COMMENT:\nAUTHOR: 花子\nDATE: 01/03/2020 10:00:00 PM\n<p>段落</p>\n-----\nPING:\nTITLE: t\nURL: http://b.example/\nIP: 192.0.2.2\nBLOG NAME: b\nDATE: 01/04/2020 00:00:00\n抜粋\n-----\n';
    const read = await one(entry('x', [], more));
    expect(read.comments.map(({ id: _, ...comment }) => comment)).toEqual([
      {
        name: '太郎',
        site: 'http://taro.example/',
        body: '一行目\n二行目\n\nURL: これは本文',
        status: 'shown',
        at: new Date('2020-01-03T00:00:00Z'),
      },
      {
        name: '花子',
        site: '',
        body: '<p>段落</p>',
        status: 'shown',
        at: new Date('2020-01-03T13:00:00Z'),
      },
    ]);
    expect(notesOf(read)).toEqual(['lost pings 1']);
  });

  test('a comment has the same id in a later export, and two equal comments have different ids', async () => {
    const comment = 'COMMENT:\nAUTHOR: a\nDATE: 01/03/2020 09:00:00\n同じ\n-----\n';
    const [first, again] = [
      await one(entry('x', [], comment)),
      await one(entry('直した', [], comment + comment)),
    ];
    const ids = again.comments.map(({ id }) => id);
    expect(ids[0]).toBe(first.comments[0]?.id);
    expect(new Set(ids).size).toBe(2);
  });

  test('lines of hyphens in a text do not end the entry', async () => {
    const body = '前\n-----\n中\n--------\n後\n-----\n\n終';
    const entries = await read(
      nativeEntry(body, ['CONVERT BREAKS: markdown']) + nativeEntry('次', ['BASENAME: b']),
    );
    expect(entries.map(({ markdown }) => markdown)).toEqual([`${body}\n`, '次\n']);
  });

  test('the lines that end an entry can be part of a text, for example in code', async () => {
    const body = '```\n-----\n--------\n続き\n```';
    expect((await one(nativeEntry(body, ['CONVERT BREAKS: markdown']))).markdown).toBe(`${body}\n`);
  });

  test('entries with the same BASENAME have different ids, and a record with NO ENTRY is skipped', async () => {
    const source = await open(
      entry('一') + entry('二') + entry('', ['BASENAME: c', 'NO ENTRY: 1']),
    );
    expect((await readAll(source)).map(({ id }) => id)).toEqual([
      '2020/01/02/123456',
      '2020/01/02/123456 (2)',
    ]);
    expect(source.skipped()).toEqual([{ id: 'c', why: 'template', detail: 'NO ENTRY' }]);
  });

  test('an export can have any line breaks, a byte order mark, empty lines first, and no end of the last entry', async () => {
    const text = entry('<p>一</p>\n<p>二</p>');
    for (const written of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\uFEFF${text}`,
      text.slice(0, text.lastIndexOf('-----\n--------')),
      `\n\n${text}`,
    ]) {
      expect((await read(written)).map(({ markdown }) => markdown)).toEqual(['一\n\n二\n']);
    }
  });

  test('a control character is removed and reported, in the title and in the text', async () => {
    const { title, markdown, notes } = await one(
      entry('<p>本\u000B文\0</p>').replace('題', '題\f名'),
    );
    expect([title, markdown]).toEqual(['題名', '本文\n']);
    expect(notes.map(({ name, value }) => `${name} ${value}`)).toEqual(
      expect.arrayContaining(
        ['U+000B', 'U+0000', 'U+000C'].map((each) => `characterRemoved ${each}`),
      ),
    );
  });

  test('a title has a line separator', async () => {
    const { title } = await one(entry('x').replace('題', '一\u2028二'));
    expect(title).toBe('一\u2028二');
  });

  test('a file that ends in the text of an entry is reported', async () => {
    const text = entry('<p>一</p>\n<p>二</p>');
    const { markdown, notes } = await one(text.slice(0, text.indexOf('二')));
    expect(markdown).toBe('一\n');
    expect(notes).toContainEqual({ level: 'lost', name: 'endMissing', value: '' });
  });

  test('the name of the blog is the author with the most entries', async () => {
    const source = await open(
      entry('x', ['AUTHOR: a']) + entry('x', ['AUTHOR: b']) + entry('x', ['AUTHOR: b']),
    );
    expect(source.name).toBe('b');
  });

  test('an image of Hatena Fotolife is the file of its name in the media folder, one of another host is not', async () => {
    const media = newFolder();
    writeFileSync(join(media, '20200102123456.jpg'), 'x');
    const source = await openMovableType({
      path: exportFile(entry('x')),
      media,
      timeZone: 'Asia/Tokyo',
    });
    const hosts = ['cdn-ak.f.st-hatena.com', 'f.hatena.ne.jp', 'other.example'];
    expect(
      hosts.map((host) =>
        source.assetOf?.(`https://${host}/images/fotolife/w/w/20200102/20200102123456.jpg`),
      ),
    ).toEqual(['20200102123456.jpg', '20200102123456.jpg', undefined]);
  });

  test('the hosts of the blog are those in links to its own entries', async () => {
    const body =
      '<a href="https://me.hatenablog.com/entry/2020/01/02/123456">前</a> <a href="https://other.example/entry/1">他</a>';
    expect((await open(entry(body))).hosts).toEqual(['me.hatenablog.com']);
  });
});

describe('encodings and broken files', () => {
  // 「日記です。」 and 「テスト」 in each encoding, from https://encoding.spec.whatwg.org/.
  const EUC_JP = Buffer.from('c6fcb5ada4c7a4b9a1a3', 'hex');
  const SHIFT_JIS = Buffer.from('93fa8b4c82c582b78142', 'hex');
  const ISO_2022_JP = Buffer.from('1b2442467c352d2447243921231b2842', 'hex');
  const written = (bytes: Buffer) => {
    const [before = '', after = ''] = entry('@').replace('題', 'title').split('@');
    return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
  };

  test.each([
    ['EUC-JP, detected', EUC_JP, undefined],
    ['Shift_JIS, detected', SHIFT_JIS, undefined],
    ['EUC-JP, set by the user', EUC_JP, 'euc-jp'],
    ['Shift_JIS, set by the user as sjis', SHIFT_JIS, 'sjis'],
    ['ISO-2022-JP, set by the user', ISO_2022_JP, 'iso-2022-jp'],
  ])('a text in %s is decoded', async (_, bytes, encoding) => {
    expect((await read(written(bytes), encoding)).map(({ markdown }) => markdown)).toEqual([
      '日記です。\n',
    ]);
  });

  async function fault(content: string | Uint8Array, encoding?: string) {
    const error = await read(content, encoding).catch((thrown: unknown) => thrown);
    if (!(error instanceof ProblemsError)) throw new Error('no error');
    return error.problems.map(({ rule, line }) => `${rule} ${line}`).join();
  }

  test.each([
    [
      'bytes that are invalid in every encoding',
      written(Buffer.from([0xff, 0xff])),
      'encodingUnclear 1',
    ],
    [
      'a truncated character in UTF-8, set by the user',
      written(Buffer.from([0xe6, 0x9c])),
      'encodingWrong 10',
      'utf-8',
    ],
    ['an empty file', '', 'notMovableType 1'],
    ['a sentence', 'これはブログではありません。\n', 'notMovableType 1'],
    ['an export of WordPress', '<?xml version="1.0"?>\n<rss/>', 'notMovableType 1'],
    ['an entry without any section', 'AUTHOR: a\nTITLE: b\n', 'cutOff 1'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), 'encodingUnclear 1'],
  ])('%s is an error with its line', async (_, content, expected, encoding?: string) => {
    expect(await fault(content, encoding)).toBe(expected);
  });
});
