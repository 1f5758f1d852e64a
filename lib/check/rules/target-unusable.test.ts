import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { targetUnusable } from './target-unusable';

test.each([
  ['[c]()', 'empty', undefined],
  ['<a href=" ">c</a>', 'empty', undefined],
  ['[a](file:///etc/passwd)', 'local', undefined],
  ['[d](C:\\x.md)', 'local', undefined],
  ['[d](<D:/写真/x.jpg>)', 'local', undefined],
  ['[b](javascript:alert(1))', 'scheme', 'warning'],
  ['<a href="java&#10;script:alert(1)">b</a>', 'scheme', 'warning'],
  ['[b](data:text/html,x)', 'scheme', 'warning'],
  ['[b](view-source:https://example.net/)', 'scheme', 'warning'],
  ['<a href=”https://example.net/”>b</a>', 'scheme', 'warning'],
  ['[b](日記:1.md)', 'scheme', 'warning'],
  ['[b](:1)', 'scheme', 'warning'],
  ['[f](mailto:)', 'nobody', undefined],
  ['[f](tel:)', 'nobody', undefined],
  ['[e](https://)', 'unreadable', undefined],
  ['[e](http://a:b:c/)', 'unreadable', undefined],
])('%s is reported as %s', (body, other, level) => {
  const findings = findingsOf(targetUnusable, pageOf(`前の文 ${body}`));
  expect(findings).toMatchObject([{ line: 5, column: 5, other }]);
  expect(findings[0]?.level).toBe(level);
});

test.each([
  '[a](https://example.net/)',
  '[a](//example.net/)',
  '[a](/b)',
  '[a](b.md)',
  '[a](#b)',
  '[a](?b)',
  '[a](./日記:1.md)',
  '[a](?b:c)',
  '[a](#b:c)',
  '[a](HTTPS://example.net/)',
  '[a](mailto:hanako@example.net)',
  '[a](mailto:?subject=a)',
  '[a](tel:+81-3-0000-0000)',
  '[a](sms:+81)',
  '<a name="here"></a>',
  '<a id="here">x</a>',
  '脚注[^1]\n\n[^1]: 注',
])('%s is not reported', (body) => {
  expect(findingsOf(targetUnusable, pageOf(body))).toEqual([]);
});

test('a link that another link ends is no fault of the program', () => {
  const page = pageOf('[<a href="https://example.net/1">https://example.net/1</a>');
  expect(findingsOf(targetUnusable, page)).toEqual([]);
});
