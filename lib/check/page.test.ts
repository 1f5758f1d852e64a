import { expect, test } from 'vitest';
import { schemasFor } from '../posts/front-matter/check';
import { parsePost } from '../posts/parse-post';
import { applyEdits } from './fix';
import { readPage } from './page';
import { emphasisUnseen } from './rules/emphasis-unseen';
import { mixedContent } from './rules/mixed-content';

const schemas = schemasFor('Asia/Tokyo');
const blog = { posts: [], hasFile: () => true };

function read(source: string) {
  const { post } = parsePost(source, 'a.md', schemas, { timeZone: 'Asia/Tokyo' });
  if (!post) throw new Error('The post cannot be read.');
  return readPage(post, source);
}

const LF = `---
title: '😀'
publishedOn: 2015-02-18
---

😀𠮷 ** あ ** と	** い **
> <div>
>   <img alt="" src="http://example.com/a.png"></div>
`;

test.each([
  ['LF', LF],
  ['CRLF', LF.replaceAll('\n', '\r\n')],
  ['a byte order mark and CRLF', `\uFEFF${LF.replaceAll('\n', '\r\n')}`],
  [
    'CRLF in the front matter only',
    LF.replace(/^[\s\S]*---\n/, (front) => front.replaceAll('\n', '\r\n')),
  ],
])('with %s, positions are those of the file, and fixes are applied there', (_, source) => {
  const page = read(source);
  const bold = emphasisUnseen.find(page, blog);
  expect(bold.map(({ line, column }) => [line, column])).toEqual([
    [6, 6],
    [6, 16],
  ]);
  const pictures = mixedContent.find(page, blog);
  expect(pictures.map(({ line, column }) => [line, column])).toEqual([[8, 5]]);
  const edits = [...bold, ...pictures].flatMap((finding) => finding.edits ?? []);
  expect(applyEdits(source, edits)).toEqual({
    text: source
      .replace('** あ **', '**あ**')
      .replace('** い **', '**い**')
      .replace('http:', 'https:'),
    count: 3,
  });
});
