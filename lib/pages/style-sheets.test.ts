import { describe, expect, test } from 'vitest';
import { styleSheetsFor, styleSheetsOf } from './style-sheets';

const LOOK = {
  markdown: true,
  authors: { hanako: { name: '花子', social: [] } },
  palette: 'ink',
  titles: 'mincho',
  list: 'contents',
  fonts: {},
  hasTheme: false,
} as const;

/** The names of the style sheets of a page with this body. */
function sheetNames(body: string, look = {}): string[] {
  const head = '<head><title>class="search" &lt;table&gt;</title></head>';
  return styleSheetsFor(
    `<html>${head}<body>${body}</body></html>`,
    styleSheetsOf({ ...LOOK, ...look }),
  ).map(({ name }) => name);
}

describe('a page gets the style sheets that its HTML needs', () => {
  test.each([
    ['<p class="intro">文</p>', []],
    ['<article><h1>題</h1></article>', ['post']],
    ['<ol class="contents"></ol>', ['lists']],
    ['<section class="year month"></section>', ['lists']],
    ['<form class="search"></form>', ['search']],
    ['<aside class="profile related"></aside>', ['around-posts']],
    ['<header class="head"></header><div class="profile"></div>', ['around-posts', 'profiles']],
    [
      '<aside class="profile related"></aside><aside class="profile related"></aside>',
      ['around-posts', 'profiles'],
    ],
    ['<section class="share related"></section>', ['around-posts']],
    ['<footer><nav class="social"></nav></footer>', ['around-posts']],
    ['<footer><span class="license"></span></footer>', ['around-posts']],
    ['<button type="button" hidden data-stars="/api/stars/a">見る</button>', ['stars']],
    ['<details class="toc sidebar"><summary>目次</summary></details>', ['toc']],
    ['<details class="toc" open><summary>目次</summary></details>', ['toc']],
    ['<a href="/a.md" type="text/markdown">Markdown</a>', ['markdown-link']],
    ['<nav class="toc parts"><details class="parts"></details></nav>', ['toc', 'series']],
    ['<section class="year parts"></section>', ['lists', 'series']],
    ['<div class="prose"><p>文</p></div>', ['post']],
    ['<article><pre><code>x</code></pre></article>', ['post', 'code']],
    ['<figure class="code" data-language="js"></figure>', ['code']],
    ['<section class="comments" data-comments="/a/comments"></section>', ['code']],
    ['<div class="table"><table></table></div>', ['blocks']],
    ['<p>漢<ruby>字<rt>じ</rt></ruby></p>', ['blocks']],
    ['<div class="alert alert-tip"></div>', ['blocks']],
    ['<div class="tabs"></div>', ['tabs']],
    ['<a data-line="1"></a>', ['code-marks']],
    ['<mark class="text">a</mark>', ['code-marks', 'blocks']],
    ['<mark>a</mark>', ['blocks']],
    ['<p><img src="/a.png" alt=""/></p>', ['pictures']],
    ['<a href="https://example.com/a.png" data-remote="">絵</a>', ['pictures']],
    ['<a href="/a.webp" data-enlarge=""><img src="/a.png" alt=""/></a>', ['pictures', 'enlarged']],
    ['<img class="logo" src="/a.svg" alt="題"/><picture class="thumbnail"></picture>', ['logo']],
    ['<p><math alttext="x"><mi>x</mi></math></p>', ['math']],
    ['<p><code class="tex-fault">x</code></p>', ['math']],
    ['<figure class="embed embed-16-9"></figure>', ['pictures', 'embeds']],
    ['<p class="source">出典</p>', ['embeds']],
    ['<article lang="ar" dir="rtl"></article>', ['post', 'rtl']],
  ])('%s needs %j', (body, names) => {
    expect(sheetNames(body)).toEqual(['site', ...names]);
  });
});

test('text of an article that looks like markup needs no style sheet', () => {
  expect(sheetNames('<p>&lt;table&gt; class=&quot;toc&quot;</p>')).toEqual(['site']);
});

describe('the settings of the look add style sheets', () => {
  const list = '<ol class="contents"></ol>';
  test.each([
    [{ palette: 'moss' }, ['site', 'palette-moss', 'lists']],
    [{ titles: 'gothic' }, ['site', 'titles-gothic', 'lists']],
    [{ list: 'pictures' }, ['site', 'lists', 'list-pictures']],
    [{ list: 'compact' }, ['site', 'lists', 'list-compact']],
    [{ fonts: { text: 'text.woff2' } }, ['site', 'lists', 'fonts']],
    [{ hasTheme: true, palette: 'plum' }, ['site', 'palette-plum', 'lists', 'theme']],
  ])('%j', (look, names) => {
    expect(sheetNames(list, look)).toEqual(names);
  });

  test('those of lists only on pages with a list', () => {
    expect(sheetNames('<p>文</p>', { list: 'pictures', palette: 'moss' })).toEqual([
      'site',
      'palette-moss',
    ]);
  });
});
