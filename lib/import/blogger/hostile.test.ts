import { expect, test } from 'vitest';
import { ProblemsError } from '../../posts/problem';
import { openBlogger } from '../kinds/blogger';
import { bloggerFeed, postUri, takeoutEntry } from '../testing/blogger-export';
import { exportFile, newFolder, readAll } from '../testing/blogs';

/** Reads an export: its posts with what was damaged, what was skipped, or the error with its line. */
async function outcome(content: string | Uint8Array): Promise<unknown[]> {
  const path = exportFile(content, 'feed.atom');
  try {
    const source = await openBlogger({ path, timeZone: 'Asia/Tokyo' });
    const posts = (await readAll(source)).map(({ title, notes }) => [
      title,
      ...notes.flatMap(({ name, value }) => (name === 'damaged' ? value : [])),
    ]);
    return [...posts, ...source.skipped().map(({ id, why }) => `${id}: ${why}`)];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ rule, line }) => `${rule} ${line}`);
  }
}

const good = bloggerFeed(takeoutEntry(), takeoutEntry({ id: postUri('12'), title: '石' }));
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

test.each([
  ['nested entities (CWE-776)', good.replace('<feed', `${LAUGHS}\n<feed`), ['doctype 2']],
  [
    'another feed',
    '<feed><id>tag:example.com,2020:1</id><entry><id>x</id></entry></feed>',
    ['notBlogger 1'],
  ],
  ['an export of WordPress', '<?xml version="1.0"?>\n<rss><channel/></rss>', ['notBlogger 2']],
  ['a theme of Blogger', '<html xmlns:b="b"><head/></html>', ['notBlogger 1']],
  ['an empty file', '', ['notBlogger 1']],
])('%s is refused', async (_, content, expected) => {
  expect(await outcome(content)).toEqual(expected);
});

test('a folder without a feed is refused', async () => {
  const opened = openBlogger({ path: newFolder(), timeZone: 'Asia/Tokyo' });
  await expect(opened).rejects.toThrow(ProblemsError);
});

test('one control character, or a bare ampersand, does not refuse the file', async () => {
  const damaged = good.replace('本文', '本\u0008文').replace('石</title>', '石 & 草</title>');
  expect(await outcome(damaged)).toEqual([
    ['川を歩く', 'U+0008'],
    ['石 & 草', '&'],
  ]);
});

test('a file that ends in a post has the posts before it, and names the one that is cut', async () => {
  const cut = good.slice(0, good.lastIndexOf('<blogger:filename>'));
  expect(await outcome(cut)).toEqual([['川を歩く'], '12 石: cutOff']);
});

test('bytes of another encoding are read by what they are', async () => {
  const [before = '', after = ''] = bloggerFeed(takeoutEntry({ content: '', title: '※' }))
    .replaceAll('川辺', 'x')
    .split('※');
  // 「日記かな」 in Shift_JIS, although the declaration says UTF-8.
  const sjis = Buffer.from([0x93, 0xfa, 0x8b, 0x4c, 0x82, 0xa9, 0x82, 0xc8]);
  const bytes = Buffer.concat([Buffer.from(before), sjis, Buffer.from(after)]);
  expect(await outcome(bytes)).toEqual([['日記かな']]);
});
