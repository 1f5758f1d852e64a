import { describe, expect, test } from 'vitest';
import { ProblemsError } from '../../posts/problem';
import { openWordpress } from '../kinds/wordpress';
import { UnknownTags } from '../markdown/unknown-tags';
import { exportFile, readAll } from '../testing/blogs';
import { item, wxr } from '../testing/wordpress-export';
import { blocksHtml } from './blocks';
import { readExportIndex } from './export-index';
import { shortcodesHtml } from './shortcodes';

/**
 * Returns the rule and the line of the error that ends an import, or the text of the posts when
 * there is no error.
 */
async function outcome(content: string | Uint8Array, encoding?: string): Promise<string> {
  const path = exportFile(content, 'export.xml');
  try {
    const entries = await readAll(await openWordpress({ path, encoding, timeZone: 'Asia/Tokyo' }));
    return entries.map(({ title, markdown }) => `${title}: ${markdown.trim()}`).join(' / ');
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const [problem] = error.problems;
    expect(problem?.file).toBe(path);
    return `${problem?.rule} ${problem?.line}`;
  }
}

const good = wxr(item('本文'));
const withDoctype = (doctype: string) => good.replace('<rss', `${doctype}\n<rss`);
// Nested entities, as in the “billion laughs” attack. The DOCTYPE is on line 3, after the XML
// declaration and the generator comment.
const LAUGHS = `<!DOCTYPE x [${'abcdefghij'
  .split('')
  .map((name, index, names) => `<!ENTITY ${name} "${`&${names[index - 1] ?? 'z'};`.repeat(10)}">`)
  .join('')}]>`;

describe('a hostile export, or another file', () => {
  test.each([
    ['nested entities (CWE-776)', withDoctype(LAUGHS), 'doctype 3'],
    [
      'an external entity (CWE-611)',
      withDoctype('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
      'doctype 3',
    ],
    [
      'an external DTD',
      withDoctype('<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">'),
      'doctype 3',
    ],
    ['an empty file', '', 'notWxr 1'],
    ['an HTML page', '<!doctype html><html><body>x</body></html>', 'notWxr 1'],
    [
      'an RSS feed that is not an export',
      '<?xml version="1.0"?><rss><channel><item><title>x</title></item></channel></rss>',
      'notWxr 1',
    ],
    ['another kind of XML', '<?xml version="1.0"?>\n<feed><entry/></feed>', 'notWxr 2'],
    ['a shell script', '#!/bin/sh\nrm -rf /\n', 'notWxr 1'],
    [
      '1,000 nested elements',
      good.replace('<title>古い', `${'<rss>'.repeat(1000)}<title>古い`),
      'notWxr 10',
    ],
    ['300,000 unclosed elements', `<rss><channel>${'<a>'.repeat(300_000)}`, 'notWxr 1'],
    ['an unknown encoding', good.replace('UTF-8', 'UTF-99'), 'encodingUnknown 1'],
    ['an unknown encoding, set by the user', good, 'encodingUnknown 1', 'klingon'],
    ['a file that is not in the encoding set by the user', good, 'encodingWrong 10', 'euc-jp'],
  ])('is an error with its line: %s', async (_, content, expected, encoding?: string) => {
    expect(await outcome(content, encoding)).toBe(expected);
  });

  test('is decoded by its XML declaration or its byte order mark', async () => {
    const eucJp = Buffer.from([0xc6, 0xfc, 0xb5, 0xad]);
    const [before = '', after = ''] = wxr(item('日記'))
      .replace('古いブログ', 'x')
      .replace('書き手', 'x')
      .replace('題', 'x')
      .split('日記');
    const bytes = Buffer.concat([
      Buffer.from(before.replace('UTF-8', 'EUC-JP')),
      eucJp,
      Buffer.from(after),
    ]);
    expect(await outcome(bytes)).toBe('x: 日記');
    expect(await outcome(`\uFEFF${good}`)).toBe('題: 本文');
    const utf16 = Buffer.from(`\uFEFF${good.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(await outcome(utf16)).toBe('題: 本文');
  });

  test('is imported when a body is nested too deeply: the body stays HTML and is reported', async () => {
    const path = exportFile(wxr(item('<div>'.repeat(20_000))));
    const [post] = await readAll(await openWordpress({ path, timeZone: 'Asia/Tokyo' }));
    expect(post?.notes).toContainEqual({ level: 'lost', name: 'untranslated', value: '<…>' });
  });

  test.each([
    ['an attribute', `[a ${'x="'.repeat(20_000)}`],
    ['captions', '[caption '.repeat(5_000)],
    ['code', '[code]'.repeat(5_000)],
    ['a block', `<!-- wp:${'x'.repeat(50_000)}`],
  ])(
    'takes time in proportion to its length when it looks like long shortcodes: %s',
    async (_, body) => {
      const path = exportFile(good, 'export.xml');
      const index = await readExportIndex(path, 'utf-8');
      const [post] = await readAll(await openWordpress({ path, timeZone: 'Asia/Tokyo' }));
      if (!post) throw new Error('no post');
      const context = { post, index, onLost: () => {}, unknown: new UnknownTags() };
      // A diff of texts this long would fill the screen.
      expect(shortcodesHtml(body, context) === body).toBe(true);
      expect(blocksHtml(body, context).length).toBeLessThan(2 * body.length);
    },
  );
});

const NOT_UTF8 = Buffer.from([0xe6, 0x9c]);

/** Returns an export whose only post has some bytes instead of `※`. */
function withBytes(bytes: Buffer, ...items: string[]): Buffer {
  const [before = '', after = ''] = wxr(...items).split('※');
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
}

/** Reads an export, and returns its posts with what was damaged, and what was skipped. */
async function damaged(content: string | Uint8Array) {
  const path = exportFile(content, 'export.xml');
  const source = await openWordpress({ path, timeZone: 'Asia/Tokyo' });
  const posts = (await readAll(source)).map(({ title, markdown, notes }) => {
    const faults = notes.flatMap(({ name, value }) => (name === 'damaged' ? value : []));
    return [`${title}: ${markdown.trim()}`, ...faults];
  });
  return { posts, skipped: source.skipped().map(({ id, why }) => `${id} ${why}`) };
}

const second = item('次の本文', { title: '次', 'wp:post_id': '2' });
const REST = ['次: 次の本文'];

describe('a damaged export is read on, and what is damaged is reported', () => {
  test.each([
    ['a control character', wxr(item('本\u000B文'), second), ['題: 本文', 'U+000B']],
    ['a noncharacter', wxr(item('本\uFFFF文'), second), ['題: 本文', 'U+FFFF']],
    ['a reference to a control character', wxr(item('本&#x8;文'), second), ['題: 本文', '&#x8;']],
    [
      'a reference to half a character',
      wxr(item('本&#xD800;文'), second),
      ['題: 本文', '&#xD800;'],
    ],
    [
      'a text that has the end of a CDATA section in it',
      wxr(item('※'), second).replace('※', 'a[b[0]]>1 <b>太い</b>'),
      ['題: a[b[0]]>1 **太い**', ']]>'],
    ],
    [
      'a CDATA section that is not closed',
      wxr(item('本文').replace('本文]]>', '本文'), second),
      ['題: 本文', '<![CDATA['],
    ],
    [
      'an undeclared entity',
      wxr(item('本文').replace('<![CDATA[題]]>', '題&hearts;'), second),
      ['題♥: 本文', '16:22: undefined entity'],
    ],
    [
      'an ampersand',
      wxr(item('本文').replace('<![CDATA[題]]>', 'A & B'), second),
      ['A & B: 本文', '&'],
    ],
    [
      'bytes that are not UTF-8',
      withBytes(NOT_UTF8, item('本文※'), second),
      ['題: 本文\uFFFD', 'U+FFFD'],
    ],
    [
      'a CDATA section that ends early',
      wxr(
        item('').replace(
          '<content:encoded><![CDATA[]]>',
          '<content:encoded><![CDATA[前]]><b>太い</i></b><br>a < b <!-- x -->後]]>',
        ),
        second,
      ),
      expect.arrayContaining([expect.stringContaining(']]>**太い')]),
    ],
    [
      'an element that is not closed',
      wxr(item('本文').replace('</wp:is_sticky>', ''), second),
      expect.arrayContaining(['題: 本文']),
    ],
  ])('%s', async (_, content, post) => {
    expect(await damaged(content)).toEqual({ posts: [post, REST], skipped: [] });
  });

  test.each([
    ['warnings of PHP before it', `<br />\n<b>Warning</b>: x\n${good}`],
    ['empty lines before it', `\n\n${good}`],
    ['a title that is not closed', good.replace('古いブログ</title>', '古いブログ')],
    ['an ampersand in a comment', good.replace('<rss', '<!-- a & b -->\n<rss')],
    ['a message after it', `${good}<b>Fatal error</b>`],
    ['an attribute without quotation marks', good.replace('<channel>', '<channel x=1>')],
  ])('%s', async (_, content) => {
    const { posts } = await damaged(content);
    expect(posts.map(([text]) => text)).toEqual(['題: 本文']);
  });

  test.each([
    ['in an element', second.slice(0, second.indexOf('</wp:post_type>')), ['2 次 cutOff']],
    ['in CDATA', second.slice(0, second.indexOf('次の本文')), ['2 次 cutOff']],
    ['between two posts', '', [expect.stringMatching(/^export\.xml:\d+ cutOff$/)]],
  ])('a file that ends %s: the posts before come', async (_, rest, skipped) => {
    const whole = wxr(item('本文'));
    const content = whole.slice(0, whole.indexOf('</channel>')) + rest;
    expect(await damaged(content)).toEqual({ posts: [['題: 本文']], skipped });
  });

  test('two exports in one file, one after the other', async () => {
    expect(await damaged(`${wxr(item('本文'))}\n${wxr(second)}`)).toEqual({
      posts: [['題: 本文'], REST],
      skipped: [],
    });
  });

  test('a control character outside of posts is reported with the line', async () => {
    const { posts, skipped } = await damaged(good.replace('書き手', '書\u0001き手'));
    expect(posts).toEqual([['題: 本文']]);
    expect(skipped).toEqual(['export.xml:15 wp:author damaged']);
  });

  test('a file that is Shift_JIS, although it says UTF-8', async () => {
    // 「ひるに」 in Shift_JIS.
    const words = Buffer.from([0x82, 0xd0, 0x82, 0xe9, 0x82, 0xc9]);
    const [before = '', after = ''] = wxr(item('※', { title: 'x' }))
      .replace('古いブログ', 'x')
      .replace('書き手', 'x')
      .split('※');
    const bytes = Buffer.concat([Buffer.from(before), words, Buffer.from(after)]);
    expect((await damaged(bytes)).posts).toEqual([['x: ひるに']]);
  });

  test('an apostrophe of Windows-1252 in English text', async () => {
    const content = wxr(item('It※s', { title: 'x' }))
      .replace('古いブログ', 'x')
      .replace('書き手', 'x');
    const [before = '', after = ''] = content.split('※');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x92]), Buffer.from(after)]);
    expect((await damaged(bytes)).posts).toEqual([['x: It\uFFFDs', 'U+FFFD']]);
  });
});
