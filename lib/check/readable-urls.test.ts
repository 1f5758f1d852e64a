import { expect, test } from 'vitest';
import type { Rule } from './rule';
import { altMissing } from './rules/alt-missing';
import { mixedContent } from './rules/mixed-content';
import { privateHost } from './rules/private-host';
import { rawScript } from './rules/raw-script';
import { findingsOf, pageOf } from './testing/page';

test.each<{ rule: Rule; body: string; url: string }>([
  { rule: altMissing, body: '![](/%E5%A4%9C.png)', url: '/夜.png' },
  {
    rule: mixedContent,
    body: '![夜](http://example.com/%E5%A4%9C.png)',
    url: 'http://example.com/夜.png',
  },
  { rule: privateHost, body: '[夜](http://localhost/%E5%A4%9C)', url: 'http://localhost/夜' },
  {
    rule: rawScript,
    body: '<script src="https://example.com/%E5%A4%9C.js"></script>',
    url: 'https://example.com/夜.js',
  },
])('$rule.name reports a URL in its decoded form', ({ rule, body, url }) => {
  const findings = findingsOf(rule, pageOf(body), { hasFile: () => false });
  expect(findings.map(({ value }) => value)).toContain(url);
});
