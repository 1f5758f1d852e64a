import { expect, test } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { site } from '../../site';
import { publicMarkdown } from './public-markdown';
import { publishedUrls } from './published-urls';

const FILES: Record<string, string> = { 'a.pdf': '/_files/k/a.pdf' };

/** The published form of a post with the slug `花見`, of a site in which `other.md` is the post `桜`. */
async function published(markdown: string): Promise<string> {
  const rendered = await renderMarkdown(
    markdown,
    { file: 'a.md', bodyLine: 1 },
    (href) => (decodeURI(href) === 'other.md' ? '/%E6%A1%9C' : undefined),
    new Map(),
    async (source) =>
      /^(?:photo|写真|p%20q)/.test(decodeURI(source).replace(' ', '%20'))
        ? {
            kind: 'made' as const,
            width: 9,
            height: 9,
            avif: [],
            plain: [{ path: '/_images/k-9.webp', width: 9 }],
            frozen: [],
            full: '/_images/k-9.webp',
            file: source,
          }
        : undefined,
    async (source) =>
      FILES[source] === undefined ? undefined : { kind: 'public', path: FILES[source] },
  );
  return publicMarkdown(markdown, rendered.spans ?? [], publishedUrls('花見', rendered));
}

const SITE = site.origin;

test.each([
  ['a link to the file of a post', '[x](other.md "t")', `[x](${SITE}/%E6%A1%9C "t")`],
  ['a link in angle brackets', '[x](<other.md>)', `[x](<${SITE}/%E6%A1%9C>)`],
  ['a path', '[x](/a(b) "t")', `[x](${SITE}/a\\(b\\) "t")`],
  ['a path in a table', '|a|\n|-|\n|[x](/a\\|b)|', `|a|\n|-|\n|[x](${SITE}/a%7Cb)|`],
  ['a path with a character reference', '[x](/a&amp;b)', `[x](${SITE}/a&b)`],
  ['a picture', '![夜](写真.jpg)', `![夜](${SITE}/_images/k-9.webp)`],
  ['a picture with a size', '![夜](photo.jpg =250x)', `![夜](${SITE}/_images/k-9.webp =250x)`],
  [
    'a picture in a link',
    '[![夜](photo.jpg)](other.md)',
    `[![夜](${SITE}/_images/k-9.webp)](${SITE}/%E6%A1%9C)`,
  ],
  ['a file', '[x](a.pdf)', `[x](${SITE}/_files/k/a.pdf)`],
  ['a definition', '[x][y]\n\n[y]: other.md "t"', `[x][y]\n\n[y]: ${SITE}/%E6%A1%9C "t"`],
  ['a definition of an image', '![x]\n\n[x]: photo.jpg', `![x]\n\n[x]: ${SITE}/_images/k-9.webp`],
  ['a link in a quotation', '> a\n> [x](other.md)', `> a\n> [x](${SITE}/%E6%A1%9C)`],
  ['a relative path', '[x](../b)', `[x](${SITE}/b)`],
  [
    'HTML',
    '<a href="other.md">x</a>\n\n<img src="photo.jpg" alt="夜">',
    `<a href="${SITE}/%E6%A1%9C">x</a>\n\n<img src="${SITE}/_images/k-9.webp" alt="夜">`,
  ],
])('URLs become absolute: %s', async (_, written, expected) => {
  expect(await published(written)).toBe(expected);
});

test.each([
  '[x](https://example.com/a(b)?c=d&e=f)',
  '[x](#花)',
  '<https://example.com>',
  'https://example.com/a',
  '[x](mailto:a@example.com)',
  '`[x](other.md) <!-- c -->`',
  '```md\n![x](photo.jpg) <!-- c -->\n```',
  '\\[x](other.md)',
  '[x][]\n\n[x]: https://example.com',
  '本文[^1]\n\n[^1]: 注',
])('%j is unchanged', async (markdown) => {
  expect(await published(markdown)).toBe(markdown);
});

test.each([
  ['a comment', 'a <!-- secret --> b', 'a <!----> b'],
  ['a comment of several lines', 'a\n<!-- se\n\ncret -->\nb', 'a\n<!---->\nb'],
  ['a comment in a quotation', '> a\n> <!-- se\n> cret -->\n> b', '> a\n> <!---->\n> b'],
  ['an unclosed comment', '<!-- secret\n\nmore', '<!---->'],
  ['a comment in HTML', '<p>a<!-- secret -->b</p>', '<p>a<!---->b</p>'],
  ['a processing instruction', '<?php secret ?>', '<??>'],
  ['a CDATA section', 'a <![CDATA[secret]]> b', 'a <![CDATA[]]> b'],
  ['a definition as a comment', 'a\n\n[//]: # (secret)\n\nb', 'a\n\n<!---->\n\nb'],
  ['an unused definition', 'a\n\n[secret]: /x', 'a\n\n<!---->'],
  ['a second definition', '[x]\n\n[x]: /a\n[x]: /secret', `[x]\n\n[x]: ${SITE}/a\n<!---->`],
  ['an unused footnote', 'a\n\n[^1]: [secret](/x)', 'a\n\n<!---->'],
])('what readers do not see is removed: %s', async (_, written, expected) => {
  expect(await published(written)).toBe(expected);
});
