import { expect, test } from 'vitest';
import { fillTemplate, templateOf } from './page-template';

const PAGE = `<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>題 | 名</title><meta name="description" content="説明"/><meta name="application-name" content="名"/><link rel="canonical" href="https://example.com/a"/><link rel="alternate" href="/atom.xml"/><meta property="og:title" content="題"/><meta property="article:tag" content="札"/><meta name="twitter:card" content="summary"/><link rel="icon" href="/icon.svg"/></head><body><header>頭</header><main id="content"><article>本文</article></main><footer>足</footer></body></html>`;

const OTHER = {
  title: '<title>別 | 名</title><meta name="description" content="別の説明"/>',
  canonical: '<link rel="canonical" href="https://example.com/b"/>',
  sharing: '<meta property="og:title" content="別"/><meta name="twitter:card" content="summary"/>',
  main: '<article>別の本文</article>',
};

test('a page gets the parts of another post, and nothing else of it changes', () => {
  expect(fillTemplate(templateOf(PAGE) ?? [], OTHER)).toBe(
    `<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>別 | 名</title><meta name="description" content="別の説明"/><meta name="application-name" content="名"/><link rel="canonical" href="https://example.com/b"/><link rel="alternate" href="/atom.xml"/><meta property="og:title" content="別"/><meta name="twitter:card" content="summary"/><link rel="icon" href="/icon.svg"/></head><body><header>頭</header><main id="content"><article>別の本文</article></main><footer>足</footer></body></html>`,
  );
});

test('what looks like a reference or like markup of the page in a text stays a text', () => {
  const main = '<pre>$& $1 &lt;/main&gt; &lt;title&gt;</pre>';
  const page = fillTemplate(templateOf(PAGE) ?? [], { ...OTHER, main });
  expect(page).toContain(`<main id="content">${main}</main><footer>`);
});

test.each([
  ['title', /<title>.*<\/title>/],
  ['canonical address', / rel="canonical"/],
  ['sharing tags', /<meta property="og.*summary"\/>/],
  ['main', / id="content"/],
])('a page without a place for its %s is no template', (_, pattern) => {
  expect(templateOf(PAGE.replace(pattern, ''))).toBeUndefined();
});
