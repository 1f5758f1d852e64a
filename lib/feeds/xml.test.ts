import { expect, test } from 'vitest';
import { element, escapeXml, legalText, xmlDocument } from './xml';

test('only the characters that XML 1.0 forbids are removed', () => {
  expect(legalText('\u0000a\u0008\u000B\u001F\uFFFE\uFFFFb')).toBe('ab');
  expect(legalText('\uD83Dx\uDC69')).toBe('x');
  expect(legalText('\t\n\r ~\u007F\u0085\uE000\uFFFD𠮷👩‍👧')).toBe(
    '\t\n\r ~\u007F\u0085\uE000\uFFFD𠮷👩‍👧',
  );
});

test('special characters of XML are escaped once', () => {
  expect(escapeXml(`<a href="x">&amp;'</a> ]]>\r`)).toBe(
    `&#x3C;a href=&#x22;x&#x22;&#x3E;&#x26;amp;'&#x3C;/a&#x3E; ]]&#x3E;&#xD;`,
  );
});

test('an element contains text without whitespace around it, or elements on their own lines', () => {
  const name = element('name', {}, 'A & B');
  expect(name.xml).toBe('<name>A &#x26; B</name>');
  expect(element('author', { role: '"', none: undefined }, [name, element('x', {})]).xml).toBe(
    '<author role="&#x22;">\n<name>A &#x26; B</name>\n<x/>\n</author>',
  );
});

test('a document declares UTF-8', () => {
  expect(xmlDocument({ xml: '<a/>' })).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a/>\n');
});
