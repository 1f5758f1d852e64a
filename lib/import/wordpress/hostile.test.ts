import { describe, expect, test } from 'vitest';
import { ProblemsError } from '../../posts/problem';
import { openWordpress } from '../kinds/wordpress';
import { exportFile, readAll } from '../testing/blogs';
import { item, wxr } from '../testing/wordpress-export';

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

describe('a hostile or broken export', () => {
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
    ['an undeclared entity', good.replace('古いブログ', '&nbsp;'), 'notXml 10'],
    ['a control character', wxr(item('本\u0008文')), 'notXml 28'],
    ['a tag that is not closed', good.replace('</channel>', ''), 'notXml 30'],
    [
      'an attribute without quotation marks',
      good.replace('<channel>', '<channel x=1>'),
      'notXml 9',
    ],
    ['a truncated file', good.slice(0, good.indexOf('</item>')), 'cutOff 28'],
    ['a file truncated inside CDATA', good.slice(0, good.indexOf('本文') + 1), 'cutOff 28'],
    ['an empty file', '', 'notWxr 1'],
    ['an HTML page', '<!doctype html><html><body>x</body></html>', 'notXml 1'],
    [
      'an RSS feed that is not an export',
      '<?xml version="1.0"?><rss><channel><item><title>x</title></item></channel></rss>',
      'notWxr 1',
    ],
    ['another kind of XML', '<?xml version="1.0"?>\n<feed><entry/></feed>', 'notWxr 2'],
    ['a shell script', '#!/bin/sh\nrm -rf /\n', 'notWxr 1'],
    [
      '1,000 nested elements',
      good.replace('<title>古い', `${'<x>'.repeat(1000)}<title>古い`),
      'notWxr 10',
    ],
    ['300,000 unclosed elements', `<rss><channel>${'<a>'.repeat(300_000)}`, 'notWxr 1'],
    ['an unknown encoding', good.replace('UTF-8', 'UTF-99'), 'encodingUnknown 1'],
    ['an unknown encoding, set by the user', good, 'encodingUnknown 1', 'klingon'],
    ['a file that is not in the encoding set by the user', good, 'encodingWrong 10', 'euc-jp'],
  ])('is an error with its line: %s', async (_, content, expected, encoding?: string) => {
    expect(await outcome(content, encoding)).toBe(expected);
  });

  test('is an error with its line when bytes are invalid in the encoding of the XML declaration', async () => {
    const [before = '', after = ''] = good.split('本文');
    const bytes = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xe6, 0x9c]),
      Buffer.from(after),
    ]);
    expect(await outcome(bytes)).toBe('encodingWrong 28');
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

  test('takes less than 20 seconds when its text looks like long shortcodes', async () => {
    const start = performance.now();
    await outcome(
      wxr(
        item(`[a ${'x="'.repeat(20_000)}`),
        item('[caption '.repeat(5_000)),
        item('[code]'.repeat(5_000)),
        item(`<!-- wp:${'x'.repeat(50_000)}`),
      ),
    );
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);
});
