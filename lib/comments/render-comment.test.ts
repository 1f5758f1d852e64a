import { existsSync, readFileSync } from 'node:fs';
import naughtyStrings from 'big-list-of-naughty-strings';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bodyFault } from './limits';
import { renderComment } from './render-comment';

const REL = 'rel="nofollow ugc noopener"';

test.each([
  ['一行目\n二行目', '<p>一行目<br>\n二行目</p>'],
  ['これは**太字。**です', '<p>これは<strong>太字。</strong>です</p>'],
  ['~~消す~~ `<b>`', '<p><del>消す</del> <code>&#x3C;b></code></p>'],
  ['500~800円、10~20分', '<p>500~800円、10~20分</p>'],
  ['<b>太字</b>', '<p>&#x3C;b>太字&#x3C;/b></p>'],
  ['[x](https://example.com/?a&b)', `<p><a href="https://example.com/?a&#x26;b" ${REL}>x</a></p>`],
  [
    'https://example.com/。',
    `<p><a href="https://example.com/" ${REL}>https://example.com/</a>。</p>`,
  ],
  ['[x](javascript:alert(1)) [y](/about) [z](//evil.example)', '<p>x y z</p>'],
  ['![絵](https://example.com/a.png)', `<p>!<a href="https://example.com/a.png" ${REL}>絵</a></p>`],
  ['# 見出し', '<p># 見出し</p>'],
  ['a\n===', '<p>a<br>\n===</p>'],
  ['|a|\n|-|', '<p>|a|<br>\n|-|</p>'],
  ['a[^1]\n\n[^1]: b', '<p>a[^1]</p>\n<p>[^1]: b</p>'],
  ['- [ ] a', '<ul>\n<li>[ ] a</li>\n</ul>'],
  [
    '> 引用\n\n```\n<x>\n```',
    '<blockquote>\n<p>引用</p>\n</blockquote>\n<pre><code>&#x3C;x>\n</code></pre>',
  ],
])('the comment %j is rendered as HTML', (body, html) => {
  expect(renderComment(body)).toBe(html);
});

/** The elements allowed in a comment; deliberately not taken from the schema under test. */
const ALLOWED = /^(?:p|br|em|strong|del|code|pre|blockquote|ul|ol|li|hr|a)$/;

interface Node {
  tagName?: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

function faultsOf(node: Node): string[] {
  const faults = (node.childNodes ?? []).flatMap(faultsOf);
  if (node.tagName === undefined) return faults;
  if (!ALLOWED.test(node.tagName)) faults.push(node.tagName);
  for (const { name, value } of node.attrs ?? []) {
    const isAllowed =
      (node.tagName === 'a' && name === 'href' && /^https?:\/\//i.test(value)) ||
      (node.tagName === 'a' &&
        ((name === 'rel' && value === 'nofollow ugc noopener') || name === 'title')) ||
      (node.tagName === 'ol' && name === 'start' && /^\d+$/.test(value));
    if (!isAllowed) faults.push(`${node.tagName} ${name}=${value}`);
  }
  return faults;
}

function textOf(node: Node): string {
  return (node.value ?? '') + (node.childNodes ?? []).map(textOf).join('');
}

const PAYLOADS = '../shared/payloads/xss.json';

test.skipIf(!existsSync(PAYLOADS))(
  'XSS payloads become only allowed elements and attributes',
  () => {
    const all = z
      .array(z.object({ payload: z.string() }))
      .parse(JSON.parse(readFileSync(PAYLOADS, 'utf8')));
    const payloads = all.map(({ payload }) => payload).filter((body) => !bodyFault(body));
    expect(payloads.length).toBeGreaterThan(5000);
    const faults = payloads.flatMap((body) => faultsOf(parseFragment(renderComment(body)) as Node));
    expect([...new Set(faults)]).toEqual([]);
  },
  120_000,
);

test('naughty strings are unchanged in a code block, and become only allowed elements elsewhere', () => {
  expect(naughtyStrings.length).toBeGreaterThan(450);
  for (const string of naughtyStrings) {
    const html = renderComment(`~~~~~~~~\n${string}\n~~~~~~~~`);
    expect(textOf(parseFragment(html) as Node).replace(/\n$/, ''), string).toBe(string);
    expect(faultsOf(parseFragment(renderComment(string)) as Node), string).toEqual([]);
  }
});

test('Markdown is shown as typed in a text with excessively many special characters', () => {
  expect(renderComment('*a* '.repeat(401))).toContain('*a* *a*');
  expect(renderComment('*a* '.repeat(400))).toContain('<em>a</em>');
  expect(renderComment('- a\n'.repeat(900))).toContain('- a<br>');
  expect(renderComment('- - - - a\n'.repeat(101))).toContain('- - - - a<br>');
  expect(renderComment('- - - - a\n'.repeat(100))).toContain('<li>a</li>');
  expect(renderComment(`*a* https://a.example/${')'.repeat(500)}`)).toContain('*a*');
  expect(renderComment(`*a* https://a.example/${')'.repeat(400)}`)).toContain('<em>a</em>');
});

describe('the slowest texts within the limits', () => {
  const filled = (unit: string) => unit.repeat(5000).slice(0, 5000);
  const units = [
    'a*',
    '****a',
    '*_*_',
    '**あ**。',
    '*a_ ',
    '[',
    '![',
    '[](',
    '[a](<b',
    '`a``b```c',
    '<',
    '~~a ',
    'https://a.b ',
    'www.a.b ',
    '- a\n',
    'a\n',
    '> a\n>> b\n>>> c\n',
    '&amp;',
    `www.a.b${'&x;'.repeat(1630)}12`,
    '\\',
    `${'> '.repeat(20)}a\n`,
    `${'- '.repeat(10)}${'> '.repeat(10)}a\n`,
    // The maximum number of markers that are still parsed as lists.
    '- - - aaaaaaaaaaaaa\n',
  ];
  test.each(units)('%j takes less than 500 ms of CPU time', (unit) => {
    renderComment(filled('warm *up* '));
    const body = filled(unit);
    expect(bodyFault(body)).toBeNull();
    // Measure CPU time, since other processes may be using the processor.
    const before = process.cpuUsage();
    renderComment(body);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
