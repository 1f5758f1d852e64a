import { describe, expect, test } from 'vitest';
import { openMovableType } from '../kinds/movable-type';
import { exportFile, notesOf, readAll } from '../testing/blogs';
import { nativeEntry } from '../testing/movable-type-export';

async function open(content: string) {
  return openMovableType({ path: exportFile(content), timeZone: 'Asia/Tokyo' });
}

async function one(content: string) {
  const [first] = await readAll(await open(content));
  if (!first) throw new Error('no entry');
  return first;
}

/** Returns an entry as FC2 Blog writes it: without BASENAME, and with an empty line before DATE. */
function ofFc2(body: string, more = ''): string {
  return `AUTHOR: writer\nTITLE: 題\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: default\nALLOW PINGS: 1\nPRIMARY CATEGORY: 日記\nCATEGORY: 日記\n\nDATE: 03/10/2009 21:15:30\n-----\nBODY:\n${body}\n-----\nEXTENDED BODY:\n\n-----\nEXCERPT:\n\n-----\nKEYWORDS:\n\n-----\n${more}\n\n--------\n`;
}

describe('FC2 Blog', () => {
  test('CONVERT BREAKS: default means that line breaks count', async () => {
    const { markdown, tags, publishedOn } = await one(ofFc2('一行目\n二行目\n\n次'));
    expect([markdown, tags, publishedOn?.instant]).toEqual([
      '一行目\\\n二行目\n\n次\n',
      ['日記'],
      new Date('2009-03-10T12:15:30Z'),
    ]);
  });

  test('the report says that the former URL is not in the export', async () => {
    expect(notesOf(await one(ofFc2('本文')))).toEqual(['lost urlUnknown ']);
  });

  test('a comment keeps its title, loses its password, and stays hidden if it was secret', async () => {
    const comment = (secret: number, body: string) =>
      `COMMENT:\nSECRET: ${secret}\nPASS: 1a2b3c\nAUTHOR: 太郎\nDATE: 03/11/2009 09:00:00\nTITLE: はじめまして <3\n${body}\n-----\n`;
    const { comments } = await one(ofFc2('本文', comment(0, '公開') + comment(1, '秘密')));
    expect(comments.map(({ body, status }) => [body, status])).toEqual([
      ['<b>はじめまして &lt;3</b>\n\n公開', 'shown'],
      ['<b>はじめまして &lt;3</b>\n\n秘密', 'held'],
    ]);
  });
});

describe('the service that wrote an export', () => {
  const BUTTON = '<img src="https://b.st-hatena.com/images/entry-button/button-only.gif" alt="" />';
  const CARD =
    '<iframe src="https://hatenablog-parts.com/embed?url=https%3A%2F%2Fexample.com%2F"></iframe>';

  test('is not Hatena because of a button or a card of Hatena in a text', async () => {
    const title = 'TITLE: A &amp; B';
    for (const body of [BUTTON, CARD]) {
      const { title: words, urls } = await one(nativeEntry(body, [title, 'ALLOW PINGS: 1']));
      expect([words, urls[0]]).toEqual(['A & B', '/2020/01/first-post.html']);
    }
  });
});

describe('filters of a text', () => {
  test.each([
    ['CONVERT BREAKS: __default__,__sanitize__', '一\n二', '一\\\n二\n'],
    ['CONVERT BREAKS: richtext,__sanitize__', '<p>一\n二</p>', '一 二\n'],
    // Cut off at 30 characters by Movable Type.
    ['CONVERT BREAKS: markdown_with_smartypants,__sa', '* 一\n* 二', '* 一\n* 二\n'],
    ['CONVERT BREAKS:', '一\n\n二', '一\n\n二\n'],
    ['CONVERT BREAKS:', '<p>一\n二</p>', '一 二\n'],
  ])('%s', async (field, body, markdown) => {
    expect((await one(nativeEntry(body, [field]))).markdown).toBe(markdown);
  });
});

describe('the former URLs of a blog of Movable Type', () => {
  const linking = (...urls: string[]) =>
    nativeEntry(urls.map((url) => `<a href="${url}">前</a>`).join(' ')) +
    nativeEntry('x', ['BASENAME: next_one', 'DATE: 11/23/2006 01:00:00 PM']);

  async function facts(content: string) {
    const source = await open(content);
    return { hosts: source.hosts, urls: (await readAll(source)).at(-1)?.urls };
  }

  test.each([
    [
      'in a folder and with another ending',
      [
        'http://blog.example/diary/2020/01/first_post.htm',
        'http://blog.example/diary/2006/11/next_one.htm',
      ],
      ['/diary/2006/11/next-one.htm', '/diary/2006/11/next_one.htm'],
    ],
    [
      'below the day',
      [
        'http://blog.example/archives/2020/01/02/first_post.php',
        'http://blog.example/archives/2006/11/23/next_one.php',
      ],
      ['/archives/2006/11/23/next-one.php', '/archives/2006/11/23/next_one.php'],
    ],
    [
      'in folders of their own',
      ['http://blog.example/2020/01/first-post/', 'http://blog.example/2006/11/next-one/'],
      ['/2006/11/next-one/', '/2006/11/next_one/'],
    ],
  ])('%s are those that its own links have', async (_, links, urls) => {
    expect(await facts(linking(...links))).toEqual({ hosts: ['blog.example'], urls });
  });

  test('are not read from one link, which can lead to a page of the same name elsewhere', async () => {
    const other = 'http://other.example/news/2006/11/next-one.html';
    expect(await facts(linking(other, other))).toEqual({
      hosts: [],
      urls: ['/2006/11/next-one.html', '/2006/11/next_one.html'],
    });
  });

  test('are not read from a host that has few of the links', async () => {
    const names = Array.from({ length: 21 }, (_, index) => `post${index + 1}`);
    const urls = names.map((name) => `http://blog.example/2020/01/${name}.php`);
    const others = names
      .slice(0, 2)
      .map((name) => `http://other.example/news/2020/01/${name}.html`);
    const entries = names.map((name) => nativeEntry('x', [`BASENAME: ${name}`]));
    expect(await facts(linking(...urls, ...others) + entries.join(''))).toEqual({
      hosts: ['blog.example'],
      urls: ['/2020/01/post21.php'],
    });
  });

  test('are the UNIQUE URL, whose host is the host of the blog', async () => {
    const entry = nativeEntry('x', [
      'UNIQUE URL: http://me.typepad.jp/blog/2006/11/next_one.html ',
    ]);
    expect(await facts(entry)).toEqual({
      hosts: ['me.typepad.jp'],
      urls: ['/blog/2006/11/next_one.html'],
    });
  });
});
